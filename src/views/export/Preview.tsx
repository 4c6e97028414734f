// What the file will look like: the first rows of a table, or the chart itself. Figures
// stand as they will be written, absences in the words of the file.
import { Fragment } from 'react';
import type { FilePreview, SheetPreview } from '../../ui/exportData/preview.ts';
import { listPictures } from '../../ui/exportPicture/pictureRegistry.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import styles from './ExportDialog.module.css';
import { exportText } from './text.ts';

function SheetTable({ sheet }: { readonly sheet: SheetPreview }) {
  const words = useText(exportText);
  const language = useLanguage();
  const { title, columns, rows, rest } = sheet;
  return (
    <>
      <table className={styles.sheet}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, type }) => (
              <th key={key} scope="col" data-type={type}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map(({ key, type }, index) => (
                <td key={key} data-type={type}>
                  {row.texts[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.hint}>{words.moreRows(formatCount(rest, language))}</p>}
    </>
  );
}

export function DataPreview({ preview }: { readonly preview: FilePreview }) {
  const words = useText(exportText);
  const language = useLanguage();
  const { sheet, sheets, about } = preview;
  if (sheet === undefined) return <p>{words.empty}</p>;
  return (
    <>
      <SheetTable sheet={sheet} />
      {sheets > 1 && <p className={styles.hint}>{words.sheets(formatCount(sheets, language))}</p>}
      <dl className={styles.about}>
        {about.map(({ label, text }) => (
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
