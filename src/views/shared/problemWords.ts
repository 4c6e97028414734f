// What the reader's issues and failures mean in English, by their codes. The sentence of
// the reader itself stays Chinese: it quotes the document's tables, rows and figures.

const meanings: Readonly<Record<string, string>> = {
  bundledDocumentNotLoaded: 'The bundled document could not be loaded. Check the network.',
  columnNamedBySums:
    'The header of a column cannot be read; the sums of its rows leave one meaning, which is used.',
  columnsUndetermined:
    'Amounts are known but not their columns: the text lost them. The original PDF or Excel file has them.',
  encodingUnknown: 'The character encoding is unknown. Save the text as UTF-8.',
  endlessLine: 'A line is too long to be printed text. Open the published file itself.',
  figureUnreadable:
    'Something printed where a figure belongs is not a figure. Compare the original.',
  fileEmpty: 'The file is empty. Download it again.',
  fileNotReadable: 'The browser cannot read the file; it may have been moved. Choose it again.',
  fileTooLarge: 'The file is larger than 100 MB. Split it, or save it without pictures.',
  formatUnsupported: 'Files of this kind cannot be read. Open a PDF, Excel, CSV or text file.',
  identitiesClash: 'Figures of this table contradict each other, so columns stay open.',
  jsonNotDisclosure: 'This JSON was not exported here. Open a PDF, Excel, CSV or text file.',
  'library.blocked': 'The browser keeps no files now; nothing was stored.',
  'library.damaged': 'The library file is damaged or was changed. Export it again.',
  'library.forbidden': 'The browser keeps no files in this mode; nothing was stored.',
  'library.gone': 'The document was deleted in another tab; nothing was stored.',
  'library.newerVersion': 'A newer version of this page made the library file. Reload the page.',
  'library.notALibrary': 'This archive is not an exported library.',
  'library.quotaExceeded': 'The storage of the browser is full; nothing was stored.',
  'library.tooLarge': 'The library file unpacks to too much. Export fewer documents.',
  'library.unknown': 'The browser could not store the file.',
  moreValuesThanColumns: 'A row has more figures than the table has columns.',
  multipleIgnored: 'A change stated as a multiple or in points is shown as printed.',
  notADisclosure: 'No budget tables and no statement were found. A scan has no text to read.',
  notPdf: 'This is not a PDF.',
  notWorkbook: 'This is not a workbook.',
  officeCountDiffers: 'The number of offices stated differs from the offices listed.',
  pageUnreadable: 'A page could not be read; nothing of it is counted.',
  pdfDamaged: 'The PDF is damaged. Download it again, or save it anew in a viewer.',
  pdfEmpty: 'The PDF has no pages.',
  pdfEncrypted: 'The PDF needs a password. Save a copy without one.',
  pdfWithoutText: 'The PDF is a scan: its pages are pictures without text.',
  performanceOrderLost: 'Parts of a performance sheet lost their order in the text.',
  readerBroken: 'Reading failed; nothing was added. Other files are not affected.',
  readerSilent: 'Reading stood still for 30 seconds and was stopped.',
  readingCancelled: 'Reading was cancelled.',
  statementFigureUnreadable: 'A figure in the narrative cannot be read exactly.',
  tableKindUnknown: 'A table is of no known kind; it is kept as printed and not checked.',
  tableInBothFiles: 'Both files have this table; the fuller one is kept. Compare the originals.',
  tooManyPages: 'The file has more than 1,000 pages. Split it by department.',
  tooManySheets: 'The workbook has more than 1,000 sheets. Split it by department.',
  unitInferred: 'The unit is not printed; that of the other tables is used.',
  workbookDamaged: 'The workbook is damaged. Download it again, or save it anew.',
  workbookEmpty: 'There is nothing in this file.',
  workbookEncrypted: 'The workbook needs a password. Save a copy without one.',
  yearUnknown: 'The year is not stated. Put it into the file name.',
  zipBomb: 'The workbook unpacks to far too much and was not opened.',
};

/** Undefined for a code that has no words of its own. */
export function findMeaning(code: string): string | undefined {
  return Object.hasOwn(meanings, code) ? meanings[code] : undefined;
}
