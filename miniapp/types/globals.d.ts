/// <reference types="@tarojs/taro" />

// Put in by config/index.ts at build time.
declare const API_BASE: string
declare const SPEECH_PLUGIN: boolean

declare module '*.png' {
  const path: string
  export default path
}
declare module '*.svg' {
  const path: string
  export default path
}
declare module '*.scss'
