/** Where a fact came from, for the desk: 「申请人填」, or the register that holds it. */
export const saySource = (source: string | undefined): string => {
  if (source === undefined || source === 'applicant') return '申请人填'
  if (source === 'staff') return '工作人员登记'
  return source.replace(/^record:/, '')
}
