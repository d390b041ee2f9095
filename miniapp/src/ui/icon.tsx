import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  Check,
  Clock,
  Close,
  Del,
  Edit,
  Eye,
  Feedback,
  Filter,
  Home,
  Link,
  Location,
  Message,
  Microphone,
  Notice,
  Order,
  Phone,
  Photograph,
  Plus,
  Refresh,
  Save,
  Search,
  Service,
  Setting,
  Share,
  ShieldCheck,
  Star,
  Store,
  Success,
  Tips,
  User,
  Video,
  VolumeMax,
  Wallet,
  Warning,
} from '@nutui/icons-react-taro'
import { globalConfig } from '@nutui/icons-react-taro/dist/es/icons/internal'
import { View } from '@tarojs/components'

// The library draws into an HTML tag, for which WeChat's build would need Taro's whole HTML plugin.
globalConfig.tag = View

// One set for the whole product. Add here, never import icons in pages.
const ICONS = {
  'arrow-down': ArrowDown,
  back: ArrowLeft,
  forward: ArrowRight,
  check: Check,
  clock: Clock,
  close: Close,
  delete: Del,
  edit: Edit,
  eye: Eye,
  form: Feedback,
  filter: Filter,
  home: Home,
  link: Link,
  location: Location,
  message: Message,
  microphone: Microphone,
  notice: Notice,
  order: Order,
  phone: Phone,
  photo: Photograph,
  plus: Plus,
  refresh: Refresh,
  save: Save,
  search: Search,
  service: Service,
  setting: Setting,
  share: Share,
  shield: ShieldCheck,
  star: Star,
  store: Store,
  success: Success,
  tips: Tips,
  user: User,
  video: Video,
  speak: VolumeMax,
  wallet: Wallet,
  warning: Warning,
} as const
export type IconName = keyof typeof ICONS

export const Icon = ({
  name,
  size = 20,
  color = 'currentColor',
}: {
  readonly name: IconName
  readonly size?: number
  readonly color?: string
}) => {
  const Picture = ICONS[name]
  return <Picture size={size} color={color} style={{ flex: 'none', display: 'inline-block' }} />
}
