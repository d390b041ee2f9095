/** Opens the dialler where there is one; the number stays readable on the page. */
export const callPhone = async (number: string): Promise<void> => {
  window.location.href = `tel:${number.replace(/[^\d+]/g, '')}`
}
