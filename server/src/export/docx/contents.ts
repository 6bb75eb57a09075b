/**
 * Writes the numbers of the pages into the contents of a document, as Word keeps them until a person updates the list,
 * and takes away the empty line at the end of the contents, which would need a page of its own where the list just fits.
 *
 * @param xml the text of the document.
 * @param pages the numbers, from top to bottom.
 */
export function withPageNumbers(xml: string, pages: readonly number[]): string {
  let entry = 0;
  return xml
    .replace(reference, (_, before: string, after: string) => {
      const page = pages[entry++];
      return page === undefined ? before + after : `${before}</w:r><w:r><w:t>${page}</w:t></w:r><w:r>${after}`;
    })
    .replace(ending, '$1$2</w:sdtContent>');
}

const reference =
  /(<w:instrText[^<>]*>PAGEREF _Toc\d+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)(<w:fldChar w:fldCharType="end"\/>)/g;

const ending = /<\/w:p><w:p>(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)(<\/w:p>)<\/w:sdtContent>/;
