// The running half of config/plugins/templates.cjs: Taro names attributes by number, and both halves must count the same.
import { mergeInternalComponents } from '@tarojs/shared'
import READING from './reading.json'

mergeInternalComponents(READING)
