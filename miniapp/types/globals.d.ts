/// <reference types="@tarojs/taro" />

// Put in by config/index.ts at build time.
declare const API_BASE: string
declare const SUBSCRIBE_TEMPLATES: Record<string, string>

declare module '*.png' {
  const path: string
  export default path
}
declare module '*.svg' {
  const path: string
  export default path
}
declare module '*.scss'
