// What the small controls are told. Native elements first; labels are always words.
import type { ReactNode } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly isDisabled?: boolean | undefined;
}

/** Radio buttons that look like one bar; for two to five short choices. */
export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  /** Shows the label beside the bar; otherwise only screen readers get it. */
  readonly isLabelShown?: boolean | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export interface TabItem<Value extends string> extends Choice<Value> {
  readonly panel: ReactNode;
}

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export type MenuItem =
  | {
      readonly id: string;
      readonly label: string;
      /** Right-hand hint: a file size, a shortcut. */
      readonly note?: string | undefined;
      readonly isDisabled?: boolean | undefined;
      readonly onPress: () => void;
    }
  | { readonly id: string; readonly separator: true };

export interface MenuProps {
  readonly label: string;
  /** Content of the button; the label itself by default. */
  readonly icon?: ReactNode;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end' | undefined;
}

export interface SearchOption {
  readonly key: string;
  readonly label: string;
  /** Second line: where it stands. */
  readonly note?: string | undefined;
  /** Consecutive options of one group are shown under its name. */
  readonly group?: string | undefined;
}

/** A combobox with a list of results; searching itself is the view's business. */
export interface SearchBoxProps {
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly SearchOption[];
  readonly onChoose: (option: SearchOption) => void;
  /** Said and shown when a query has no result. */
  readonly emptyText?: string | undefined;
  /** Global keys that focus it, such as '/' ; none by default. */
  readonly shortcut?: string | undefined;
}

/** Not modal: the page beside it stays usable. Escape and the button close it. */
export interface SidePanelProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Changes when the content does, so that focus and scroll go to its start. */
  readonly contentKey?: string | undefined;
}

export interface TermProps {
  /** The words as they stand in the text. */
  readonly children: ReactNode;
  readonly definition: ReactNode;
  /** Name of the term, where it differs from the words. */
  readonly term?: string | undefined;
}

export type NoticeTone = 'plain' | 'caution' | 'fault';

export interface NoticeProps {
  readonly tone?: NoticeTone | undefined;
  readonly title?: string | undefined;
  readonly children: ReactNode;
  readonly onClose?: (() => void) | undefined;
}

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export interface ErrorStateProps {
  readonly title: string;
  /** One sentence for people. */
  readonly children?: ReactNode;
  /** Copyable text for developers. */
  readonly report: string;
  readonly onRetry?: (() => void) | undefined;
}

export interface ErrorBoundaryProps {
  /** Named in the error's heading and report: the view. */
  readonly name: string;
  readonly children: ReactNode;
  /** A changed key tries again. */
  readonly resetKey?: string | undefined;
}
