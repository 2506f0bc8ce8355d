// A block of cells as the spreadsheets of the world put it on the clipboard.
type Rows = string[][];

const tabs = (rows: Rows, quoted: boolean) =>
  rows
    .map((row) => row.map((cell) => (quoted && /[",]/.test(cell) ? `"${cell}"` : cell)).join('\t'))
    .join('\r\n') + '\r\n';

// Excel: no closing slashes, classes for the formats, its own namespace, and non-breaking spaces in groups.
export function fromExcel(rows: Rows): Record<string, string> {
  const cells = (row: string[], at: number) =>
    row
      .map(
        (cell, column) =>
          `  <td ${at === 0 ? `height=20 ` : ''}class=xl6${String(5 + (column > 0 ? 1 : 0))} align=right width=87 style='${at === 0 ? 'height:15.0pt;' : ''}width:65pt'>${cell.replaceAll(' ', "<span style='mso-spacerun:yes'>&nbsp;</span>")}</td>`,
      )
      .join('\r\n');
  return {
    'text/html': `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000002214\r\nStartFragment:0000001331\r\nEndFragment:0000002162\r\n
<html xmlns:v="urn:schemas-microsoft-com:vml"\r\nxmlns:o="urn:schemas-microsoft-com:office:office"\r\nxmlns:x="urn:schemas-microsoft-com:office:excel"\r\nxmlns="http://www.w3.org/TR/REC-html40">
<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=ProgId content=Excel.Sheet>
<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:"\\,";\r\n\tmso-displayed-thousand-separator:" ";}\r\n.xl65\r\n\t{mso-number-format:"\\#\\,\\#\\#0";}\r\n-->\r\n</style>
</head>\r\n<body link=blue vlink=purple>\r\n<table border=0 cellpadding=0 cellspacing=0 width=348 style='border-collapse:\r\n collapse;width:260pt'>
<!--StartFragment-->\r\n <col width=87 span=4 style='width:65pt'>
${rows.map((row, at) => ` <tr height=20 style='height:15.0pt'>\r\n${cells(row, at)}\r\n </tr>`).join('\r\n')}
<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>`,
    'text/plain': tabs(rows, true),
  };
}

// LibreOffice: the exact value and the format beside what is shown.
export function fromLibreOffice(rows: Rows, valueOf: (cell: string) => number, locale: number) {
  const cells = (row: string[]) =>
    row
      .map((cell) =>
        cell === ''
          ? '\t\t<td align="left"><br></td>'
          : `\t\t<td align="right" sdval="${String(valueOf(cell))}" sdnum="${String(locale)};0;# ##0"><font face="Liberation Sans" color="#000000">${cell}</font></td>`,
      )
      .join('\n');
  return {
    'text/html': `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html>\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
\t<style type="text/css">\n\t\tbody,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }\n\t</style>\n</head>
<body>\n<table cellspacing="0" border="0">\n\t<colgroup span="4" width="85"></colgroup>
${rows.map((row) => `\t<tr>\n${cells(row)}\n\t</tr>`).join('\n')}
</table>\n</body>\n</html>`,
    'text/plain': tabs(rows, false),
  };
}

// What is left where only text gets through: tabs between cells.
export function asText(rows: Rows, quoted: boolean): Record<string, string> {
  return { 'text/plain': tabs(rows, quoted) };
}
