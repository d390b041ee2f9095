/** Taro's tab bar is made of `javascript:` links, which our content policy rightly refuses to run, with an error on every tap. */
export const stopDeadLinks = (): void =>
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')?.protocol === 'javascript:')
      event.preventDefault()
  })
