/** Where the icon library keeps its settings; it publishes no types for them. */
declare module '@nutui/icons-react-taro/dist/es/icons/internal' {
  import type { ComponentType } from 'react'
  export const globalConfig: { tag: string | ComponentType }
}
