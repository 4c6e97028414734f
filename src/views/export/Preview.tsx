// What the file will look like: the first rows of a table, or the chart itself. Figures
// stand as they will be written, absences in the words of the file.
import { Fragment, useMemo } from 'react';
import {
  formatAbsence,
  getCellFormat,
  getColumnDecimals,
  printPlain,
} from '../../ui/exportData/cells.ts';
import type { DataFile, DataSheet } from '../../ui/exportData/types.ts';
import { listPictures } from '../../ui/exportPicture/pictureRegistry.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import styles from './ExportDialog.module.css';
import { exportText } from './text.ts';

const shownRows = 6;

function SheetPreview({ sheet }: { readonly sheet: DataSheet }) {
  const words = useText(exportText);
  const language = useLanguage();
  const formats = useMemo(
    () =>
      sheet.columns.map((column, index) =>
        getCellFormat(column, getColumnDecimals(sheet, index), language),
      ),
    [sheet, language],
  );
  const rest = sheet.rows.length - shownRows;
  return (
    <>
      <table className={styles.sheet}>
        <caption>{sheet.title}</caption>
        <thead>
          <tr>
            {sheet.columns.map(({ key, header, type }) => (
              <th key={key} scope="col" data-type={type}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.slice(0, shownRows).map((row) => (
            <tr key={row.key}>
              {sheet.columns.map(({ key, type }, index) => {
                const value = row.values[index] ?? { kind: 'blank' as const };
                const format = formats[index] ?? { unit: 'yuan', decimals: 2, language };
                return (
                  <td key={key} data-type={type}>
                    {value.kind === 'amount'
                      ? printPlain(value.fen, format)
                      : formatAbsence(value, format)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.hint}>{words.moreRows(formatCount(rest, language))}</p>}
    </>
  );
}

export function DataPreview({ file }: { readonly file: DataFile }) {
  const words = useText(exportText);
  const language = useLanguage();
  const [first] = file.sheets;
  if (first === undefined) return <p>{words.empty}</p>;
  return (
    <>
      <SheetPreview sheet={first} />
      {file.sheets.length > 1 && (
        <p className={styles.hint}>{words.sheets(formatCount(file.sheets.length, language))}</p>
      )}
      <dl className={styles.about}>
        {file.about.map(({ label, text }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

/** The very bytes of an image that is to be saved; an archive shows its titles instead. */
export function PicturePreview({ address }: { readonly address: string | undefined }) {
  const words = useText(exportText);
  const language = useLanguage();
  const pictures = listPictures();
  const [first] = pictures;
  if (first === undefined) return <p>{words.noPictures}</p>;
  if (pictures.length === 1 && address !== undefined) {
    return <img className={styles.picture} src={address} alt={first.info.title} />;
  }
  return (
    <>
      <p>{words.pictures(formatCount(pictures.length, language))}</p>
      <ul className={styles.titles}>
        {pictures.map(({ info, svg }, index) => (
          <li key={`${String(index)}${info.title}`}>
            {info.title}（{svg.getAttribute('width')} × {svg.getAttribute('height')}）
          </li>
        ))}
      </ul>
    </>
  );
}
