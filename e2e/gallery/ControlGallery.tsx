// Every small control once.
import { useState } from 'react';
import { Amount } from '../../src/ui/amount/Amount.tsx';
import { Button } from '../../src/ui/controls/Button.tsx';
import { EmptyState } from '../../src/ui/controls/EmptyState.tsx';
import { ErrorState } from '../../src/ui/controls/ErrorState.tsx';
import { Menu } from '../../src/ui/controls/Menu.tsx';
import { Notice } from '../../src/ui/controls/Notice.tsx';
import { SearchBox } from '../../src/ui/controls/SearchBox.tsx';
import { SegmentedControl } from '../../src/ui/controls/SegmentedControl.tsx';
import { SidePanel } from '../../src/ui/controls/SidePanel.tsx';
import { Tabs } from '../../src/ui/controls/Tabs.tsx';
import { Term } from '../../src/ui/controls/Term.tsx';
import { wan } from './samples.ts';

const options = [
  { key: '1', label: '招商引资', note: '2011308 · 33.00 万元', group: '支出功能' },
  { key: '2', label: '招商引资工作经费', note: '项目', group: '项目' },
];

export function ControlGallery() {
  const [unit, setUnit] = useState<'yuan' | 'wan' | 'yi'>('wan');
  const [tab, setTab] = useState<'a' | 'b'>('a');
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section style={{ display: 'grid', gap: '1.25rem' }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1.5rem', alignItems: 'center' }}>
        <SegmentedControl
          label="单位"
          isLabelShown
          choices={[
            { value: 'yuan', label: '元' },
            { value: 'wan', label: '万元' },
            { value: 'yi', label: '亿元' },
          ]}
          value={unit}
          onChange={setUnit}
        />
        <SearchBox
          label="搜索"
          placeholder="名称、编码、项目，或拼音（按 /）"
          shortcut="/"
          value={query}
          onChange={setQuery}
          options={options.filter((option) => option.label.includes(query))}
          onChoose={(option) => setQuery(option.label)}
          emptyText="没有找到"
        />
        <Menu
          label="导出"
          items={[
            { id: 'a', label: 'CSV', note: '2 kB', onPress: () => setIsOpen(true) },
            { id: 'b', label: 'XLSX', isDisabled: true, onPress: () => setIsOpen(true) },
          ]}
        />
        <Button onClick={() => setIsOpen(true)}>打开侧栏</Button>
        <Button tone="strong">主要操作</Button>
      </div>
      <p style={{ fontSize: 'var(--text-lg)' }}>
        2025 年预算{' '}
        <Amount figure={{ state: 'amount', fen: wan(154.89) }} unit="tenThousandYuan" withUnit />
        ，其中
        <Term term="“三公”经费" definition="因公出国（境）费、公务用车购置及运行费、公务接待费。">
          三公经费
        </Term>
        0.50 万元。
      </p>
      <Tabs
        label="分类"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'a', label: '功能分类', panel: <p>类、款、项</p> },
          { value: 'b', label: '经济分类', panel: <p>类、款</p> },
        ]}
      />
      <Notice tone="caution" title="链接中有未知的筛选">
        已忽略 “fund=abc”。
      </Notice>
      <EmptyState title="没有符合条件的行" action={<Button>清除筛选</Button>}>
        放宽金额范围或清除文字筛选。
      </EmptyState>
      <ErrorState
        title="“支出”未能显示"
        report={'view: expenditure\nError: x'}
        onRetry={() => setIsOpen(false)}
      >
        这一部分出了差错，其他部分不受影响。
      </ErrorState>
      <SidePanel title="招商引资 33.00 万元" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <p>表 3，第 5 行，第 2 列。</p>
      </SidePanel>
    </section>
  );
}
