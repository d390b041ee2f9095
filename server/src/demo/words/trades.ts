import type { JobKind } from '@wengang/shared/contract/jobs'
import type { PayUnit } from '@wengang/shared/pay'

export type Sector =
  | 'phosphate'
  | 'building'
  | 'garment'
  | 'electronics'
  | 'tea'
  | 'farm'
  | 'logistics'
  | 'service'
  | 'care'
  | 'public'
  | 'workshop'
  | 'food'

/** One trade as its posts are worded. Pay in yuan; `month` is the usual month of piece pay. */
export interface Trade {
  readonly trade: string
  readonly sector: Sector
  readonly titles: readonly string[]
  readonly kind: JobKind
  readonly unit: PayUnit
  /** Lowest and highest bottom of the range, and the most the top lies above it. */
  readonly pay: readonly [low: number, high: number, spread: number]
  readonly month?: readonly [from: number, to: number]
  readonly duties: readonly string[]
  readonly conditions: readonly string[]
  /** 0 never, 1 nearly always. */
  readonly board: number
  readonly lodging: number
  readonly most: number
}

type Rest = Partial<Pick<Trade, 'kind' | 'unit' | 'month' | 'board' | 'lodging' | 'most'>>
const trade = (
  sector: Sector,
  name: string,
  titles: string,
  pay: Trade['pay'],
  duties: string,
  conditions: string,
  rest: Rest = {},
): Trade => ({
  sector,
  trade: name,
  titles: titles.split('|'),
  pay,
  duties: duties.split('|'),
  conditions: conditions.split('|'),
  kind: 'full-time',
  unit: 'month',
  board: 0.4,
  lodging: 0.3,
  most: 8,
  ...rest,
})
const DAY: Rest = { kind: 'day-work', unit: 'day', board: 0.7, lodging: 0.1, most: 20 }

export const TRADES: readonly Trade[] = [
  trade(
    'phosphate',
    '磷化工操作工',
    '磷化工操作工|磷酸车间中控操作工|磷肥装置巡检工',
    [4800, 6000, 1800],
    '按操作规程看护磷酸、磷肥装置，记录温度、压力和液位。|四班三运转，交接班时清点工具、写好记录。|发现跑冒滴漏及时报告并配合处理。',
    '身体适应倒班|初中以上文化|入厂后由单位免费安排安全培训',
    { lodging: 0.7, board: 0.7, most: 20 },
  ),
  trade(
    'phosphate',
    '电工',
    '维修电工|厂区值班电工',
    [5500, 7000, 2000],
    '负责车间配电柜、电机、照明的日常巡检和维修。|停送电严格挂牌上锁，做好检修记录。',
    '持低压电工作业证|能看懂电气图',
    { lodging: 0.6, most: 4 },
  ),
  trade(
    'phosphate',
    '焊工',
    '电焊工|管道焊工',
    [6000, 7800, 2500],
    '管道、支架、罐体的焊接和修补。|按图下料，焊后打磨自检。',
    '持焊接与热切割作业证|有一年以上焊接经验',
    { lodging: 0.6, most: 6 },
  ),
  trade(
    'phosphate',
    '叉车司机',
    '叉车司机|装载机司机',
    [4800, 5800, 1500],
    '厂内成品、原料的转运和码垛。|每天点检车辆，保持仓库通道畅通。',
    '持叉车证（N1）|熟悉仓库作业',
    { lodging: 0.5, most: 5 },
  ),
  trade(
    'phosphate',
    '化验员',
    '磷矿化验员|水质化验员',
    [4200, 5200, 1200],
    '矿样、成品和废水的取样、制样和化验。|填写化验单，保管好药品和仪器。',
    '化工、环境等相关专业或有化验经验|细心负责',
    { lodging: 0.5, most: 3 },
  ),
  trade(
    'phosphate',
    '井下采掘工',
    '磷矿采掘工|井下支护工',
    [7000, 8800, 2800],
    '井下凿岩、出渣、支护，按作业规程施工。|班前参加安全会，佩戴好防护用品。',
    '经岗前安全培训考核合格|适应井下作业',
    { lodging: 0.9, board: 0.8, most: 20 },
  ),
  trade(
    'phosphate',
    '见习技术员',
    '化工工艺见习生|设备管理见习生',
    [2400, 2800, 400],
    '跟随师傅学习工艺巡检、台账整理和现场管理。|见习期 6 个月，期满合格可留用。',
    '离校两年内未就业的高校、中职毕业生',
    { kind: 'internship', lodging: 0.8, board: 0.8, most: 5 },
  ),

  trade(
    'building',
    '砌筑工',
    '砌筑工|砌砖师傅',
    [280, 340, 60],
    '砌体墙、围墙、挡墙砌筑，拉线吊直，做到灰缝饱满。|完工后清理落地灰，工完场清。',
    '有砌筑经验|服从安全管理，佩戴安全帽',
    DAY,
  ),
  trade(
    'building',
    '钢筋工',
    '钢筋工|钢筋绑扎工',
    [300, 360, 60],
    '钢筋下料、弯曲、绑扎，配合监理验收。',
    '能看懂简单配筋图|有工地经验',
    DAY,
  ),
  trade(
    'building',
    '木工',
    '模板木工|装修木工',
    [320, 380, 70],
    '模板制作、安装和拆除，清理归堆。',
    '有木工经验|会使用电动工具',
    DAY,
  ),
  trade(
    'building',
    '抹灰工',
    '抹灰工|粉刷工',
    [280, 330, 50],
    '内外墙抹灰、找平、收光。|按样板间标准施工。',
    '有抹灰经验',
    DAY,
  ),
  trade(
    'building',
    '架子工',
    '架子工',
    [330, 390, 60],
    '脚手架搭设、加固和拆除，挂好安全网。',
    '持建筑架子工操作证|适应登高作业',
    DAY,
  ),
  trade(
    'building',
    '工地小工',
    '工地普工|小工（搬运、清理）',
    [180, 220, 30],
    '搬运材料、拌料、清理现场，配合大工施工。',
    '能吃苦，听从安排|没有经验也可以',
    DAY,
  ),
  trade(
    'building',
    '挖掘机司机',
    '挖掘机司机|压路机司机',
    [7500, 9000, 2500],
    '土石方开挖、沟槽修整、装车。|每天检查保养机械。',
    '持挖掘机操作证|有两年以上操作经验',
    { lodging: 0.7, board: 0.8, most: 3 },
  ),
  trade(
    'building',
    '施工员',
    '施工员|资料员',
    [5000, 6200, 1800],
    '现场测量放线、进度记录、材料报验。|整理施工资料，配合验收。',
    '建筑相关专业或有施工员岗位证',
    { lodging: 0.7, board: 0.8, most: 3 },
  ),

  trade(
    'garment',
    '缝纫工',
    '缝纫工（平车）|缝纫车工|校服车间缝纫工',
    [3800, 4800, 1800],
    '校服、工装的平车、包缝、锁眼等工序。|首件自检，按工艺单返修。',
    '会平车优先，不会的由师傅带教|手脚麻利',
    { lodging: 0.4, board: 0.6, most: 20 },
  ),
  trade(
    'garment',
    '裁剪工',
    '裁剪工|拉布裁剪工',
    [4200, 5200, 1300],
    '拉布、排料、裁片、编号捆扎。',
    '有裁剪经验|会使用电剪',
    { most: 4 },
  ),
  trade(
    'garment',
    '整烫包装工',
    '整烫工|服装包装工',
    [3500, 4300, 1000],
    '成衣整烫、剪线头、套袋、装箱。',
    '认真细心|能站立作业',
    { most: 10 },
  ),
  trade(
    'garment',
    '质检员',
    '服装质检员|成品检验员',
    [3800, 4600, 900],
    '按检验标准查看尺寸、线迹、色差，做好记录。',
    '视力良好|有质检经验优先',
    { most: 4 },
  ),

  trade(
    'electronics',
    '电子厂普工',
    '电子厂普工|组装作业员|包装作业员',
    [4500, 5500, 1500],
    '耳机、充电器等电子产品的插件、组装、测试、包装。|两班倒，按作业指导书操作。',
    '认识 26 个字母|适应两班倒|入职体检由单位安排',
    { lodging: 0.95, board: 0.8, most: 50 },
  ),
  trade(
    'electronics',
    'SMT 操作员',
    'SMT 操作员|贴片机操作员',
    [5000, 6000, 1500],
    '贴片机上料、换线、首件确认和日常点检。',
    '有 SMT 经验优先|能看懂料号',
    { lodging: 0.95, board: 0.8, most: 15 },
  ),
  trade(
    'electronics',
    '注塑工',
    '注塑操作工|啤机操作员',
    [4800, 5800, 1400],
    '注塑机看机、取件、修边、装箱。',
    '适应两班倒|不怕热',
    { lodging: 0.95, board: 0.8, most: 20 },
  ),
  trade(
    'electronics',
    '仓管员',
    '仓库管理员|物料员',
    [4500, 5300, 1000],
    '物料收发、盘点、录入系统，账物一致。',
    '会基本电脑操作',
    { lodging: 0.9, most: 4 },
  ),
  trade(
    'electronics',
    '机加工实习生',
    '数控加工实习生|机电专业实习生',
    [2600, 3200, 500],
    '在师傅指导下学习数控车床、加工中心的操作和测量。|由学校与单位签订三方协议。',
    '职业院校机电、数控专业在校生',
    { kind: 'student-intern', lodging: 1, board: 1, most: 20 },
  ),

  trade(
    'tea',
    '茶叶采摘工',
    '茶叶采摘工|明前茶采摘|富硒茶园采茶工',
    [35, 60, 15],
    '按一芽一叶、一芽二叶标准采摘茶青，当天过秤。',
    '手脚麻利|自带遮阳帽、雨衣',
    { kind: 'day-work', unit: 'piece', month: [2800, 4200], board: 0.8, lodging: 0.2, most: 50 },
  ),
  trade(
    'tea',
    '茶叶加工工',
    '茶叶加工工|炒茶师傅',
    [3800, 5200, 1600],
    '摊青、杀青、揉捻、烘干，做好批次记录。|保持车间清洁卫生。',
    '持健康证|有制茶经验优先',
    { lodging: 0.5, board: 0.8, most: 6 },
  ),
  trade(
    'tea',
    '茶园管护工',
    '茶园管护工|茶园除草施肥',
    [120, 150, 20],
    '茶园修剪、除草、施肥、清沟。',
    '熟悉农活',
    { ...DAY, most: 20 },
  ),

  trade(
    'farm',
    '果蔬采摘工',
    '枇杷园采摘工|辣椒采摘工|蔬菜采收工',
    [120, 160, 30],
    '采收、分级、装筐，搬到地头。',
    '能吃苦|当天结算',
    { ...DAY, most: 30 },
  ),
  trade(
    'farm',
    '养殖饲养员',
    '生猪饲养员|肉牛饲养员|蛋鸡饲养员',
    [3600, 4600, 900],
    '喂料、清圈、消毒，观察牲畜健康并记录。',
    '有养殖经验优先|可住场',
    { lodging: 0.95, board: 0.9, most: 4 },
  ),
  trade(
    'farm',
    '大棚种植工',
    '大棚种植工|食用菌大棚工',
    [130, 150, 20],
    '育苗、移栽、浇水、采收食用菌和蔬菜。',
    '熟悉农活，听从安排',
    { ...DAY, most: 12 },
  ),
  trade(
    'farm',
    '农机手',
    '拖拉机手|植保无人机操作员',
    [4500, 5500, 1500],
    '旋耕、播种、植保作业，农机日常保养。',
    '持农机驾驶证或无人机操作证',
    { most: 2 },
  ),

  trade(
    'logistics',
    '快递分拣',
    '快递分拣员|夜班分拣|仓库分拣员',
    [3600, 4600, 900],
    '快件卸车、扫描、分拣、装车。|轻拿轻放，异常件登记。',
    '适应夜班|会用扫码枪',
    { lodging: 0.3, most: 15 },
  ),
  trade(
    'logistics',
    '快递员',
    '快递员|乡镇快递网点派送员',
    [4500, 5500, 2500],
    '负责片区快件派送和揽收，送件前电话联系收件人。',
    '持 C1 或摩托车驾驶证|熟悉当地道路',
    { lodging: 0.2, most: 5 },
  ),
  trade(
    'logistics',
    '货车司机',
    '货车司机|矿石运输司机|冷链配送司机',
    [6500, 8000, 2000],
    '按线路运输，办理装卸交接，做好车辆例检。',
    '持 B2 驾驶证和货运从业资格证|近三年无重大责任事故',
    { lodging: 0.4, most: 5 },
  ),
  trade(
    'logistics',
    '装卸工',
    '装卸工|搬运工',
    [22, 28, 6],
    '化肥、水泥、快件的装车卸车和码垛。',
    '身体能承担搬运作业|按小时结算',
    { kind: 'day-work', unit: 'hour', board: 0.5, most: 15 },
  ),

  trade(
    'service',
    '餐厅服务员',
    '餐厅服务员|酒店餐饮服务员',
    [3000, 3600, 700],
    '迎客、点单、上菜、收台。',
    '持健康证（单位可协助办理）|热情有礼',
    { board: 0.95, lodging: 0.6, most: 5 },
  ),
  trade(
    'service',
    '厨师',
    '厨师|食堂厨师|早餐师傅',
    [4800, 6500, 2000],
    '热菜、面点制作，控制成本，保持后厨卫生。',
    '持健康证|有后厨经验',
    { board: 0.95, lodging: 0.6, most: 2 },
  ),
  trade(
    'service',
    '保洁',
    '保洁员|小区保洁|办公楼保洁',
    [1900, 2400, 300],
    '负责楼道、卫生间、大厅的清扫和消毒，垃圾清运。',
    '勤快认真',
    { board: 0.2, lodging: 0.1, most: 6 },
  ),
  trade(
    'service',
    '保安',
    '保安员|小区秩序维护员|夜班门卫',
    [2500, 3200, 500],
    '门岗值守、车辆登记、夜间巡逻。',
    '持保安员证或愿意参加免费培训|责任心强',
    { lodging: 0.6, most: 6 },
  ),
  trade(
    'service',
    '超市收银员',
    '超市收银员|理货员',
    [2500, 3000, 500],
    '收银、理货、补货、核对价签。',
    '会使用收银系统，不会的可教',
    { board: 0.5, most: 4 },
  ),
  trade(
    'service',
    '漂流景区安全员',
    '漂流景区安全员|景区服务员',
    [3200, 4000, 800],
    '引导游客穿好救生衣，巡查河道，协助上下船。',
    '会游泳|持救生员证优先',
    { board: 0.9, lodging: 0.6, most: 10 },
  ),

  trade(
    'care',
    '护理员',
    '养老院护理员|医院护工',
    [3200, 4200, 900],
    '协助老人、病人的起居、用餐、翻身和清洁。|做好交接记录。',
    '有耐心|持养老护理员证优先',
    { board: 0.9, lodging: 0.8, most: 6 },
  ),
  trade(
    'care',
    '家政服务员',
    '家政钟点工|住家保姆',
    [28, 38, 8],
    '家庭保洁、做饭、照看老人小孩。',
    '持健康证|诚实守信',
    { kind: 'day-work', unit: 'hour', board: 0.2, lodging: 0.1, most: 4 },
  ),
  trade(
    'care',
    '保育员',
    '幼儿园保育员',
    [2400, 2900, 400],
    '协助老师照看幼儿生活，清洁消毒教室和用具。',
    '持健康证|喜欢孩子，有保育员证优先',
    { board: 0.9, most: 3 },
  ),

  trade(
    'public',
    '环卫工',
    '环卫工|道路清扫保洁员|垃圾清运工',
    [2200, 2700, 400],
    '负责路段清扫、垃圾收集和清运。',
    '能适应早班|服从安排',
    { most: 12 },
  ),
  trade(
    'public',
    '管道维修工',
    '供水管道维修工|水厂值班工',
    [3800, 4600, 800],
    '供水管网巡查、抢修、抄表。',
    '有水暖维修经验|能参加夜间抢修',
    { most: 4 },
  ),
  trade(
    'public',
    '消毒防疫员',
    '公共场所消毒员|社区防疫服务员',
    [130, 160, 20],
    '公共场所消毒，登记物资，协助卡点值守。',
    '经过培训后上岗|单位配发防护用品',
    { ...DAY, most: 10 },
  ),
  trade(
    'public',
    '公路养护工',
    '公路养护工|农村公路养护员',
    [3000, 3600, 500],
    '路面清扫、边沟疏通、塌方清理、标志维护。',
    '熟悉当地道路',
    { most: 8 },
  ),

  trade(
    'food',
    '食品加工工',
    '食品加工操作工|辣椒制品车间操作工|肉制品车间操作工',
    [3600, 4500, 1000],
    '原料清洗、切配、炒制、灌装，按工艺单操作。|下班前清洗设备，保持车间卫生。',
    '持健康证（单位可协助办理）|讲卫生，能站立作业',
    { board: 0.9, lodging: 0.5, most: 15 },
  ),
  trade(
    'food',
    '食品包装工',
    '食品包装工|装箱贴标工',
    [3200, 4000, 900],
    '称重、装袋、封口、贴标、装箱。',
    '持健康证（单位可协助办理）|手脚麻利',
    { board: 0.9, lodging: 0.4, most: 12 },
  ),
  trade(
    'food',
    '仓管员',
    '成品仓管员|冷库管理员',
    [3600, 4400, 800],
    '成品入库、出库、盘点，记录冷库温度。',
    '会基本电脑操作',
    { board: 0.8, most: 3 },
  ),
  trade(
    'food',
    '化验员',
    '食品化验员',
    [3800, 4800, 900],
    '原料和成品的取样、微生物和理化检验，出具检验单。',
    '食品、化学相关专业或有化验经验',
    { board: 0.8, lodging: 0.4, most: 2 },
  ),

  trade(
    'workshop',
    '零件组装工',
    '居家零件组装|数据线组装工',
    [0.3, 0.8, 0.4],
    '在扶贫车间或领料回家组装数据线、发饰等小件，按件结算。',
    '手脚灵活|时间自由',
    { unit: 'piece', month: [1800, 3000], board: 0.1, lodging: 0, most: 30 },
  ),
  trade(
    'workshop',
    '手工编织',
    '竹编手工|布依刺绣工|草编手工',
    [8, 25, 10],
    '按样品编织竹器、刺绣、草编，验收合格按件结算。',
    '有手艺优先，可免费学',
    { unit: 'piece', month: [1900, 3200], board: 0.1, lodging: 0, most: 20 },
  ),
]

/** Extra lines on pay, by how it is paid. */
export const PAY_BASE: Record<PayUnit, readonly string[]> = {
  month: ['底薪加计件', '基本工资加岗位工资', '保底工资，多劳多得', '基本工资加绩效'],
  day: ['按天计，做满 8 小时', '点工，按天计'],
  hour: ['按小时计，不满一小时按半小时算'],
  piece: ['计件，当日验收登记'],
}
export const PAY_EXTRAS = [
  '全勤奖 200 元',
  '夜班补贴每班 20 元',
  '工龄工资每年 50 元',
  '高温补贴',
  '加班费按规定另计',
  '节日福利',
  '介绍同乡入职另有奖励',
] as const
export const PAY_DEDUCTIONS = ['个人应缴社会保险', '住宿水电按实分摊', '个人应缴社会保险和住宿水电'] as const
export const PAY_DAY: Record<PayUnit, readonly string[]> = {
  month: ['每月 10 日', '每月 15 日', '每月 25 日', '次月 5 日前'],
  day: ['当天结算', '每周六结算', '半月一结'],
  hour: ['当天结算', '每周日结算'],
  piece: ['每月 15 日', '每周结算', '当天过秤结算'],
}
