/** Townships of the county with the rough position of their seat (WGS 84) and real village names for addresses. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly lat: number
  readonly lng: number
  readonly streets: readonly string[]
}

export const TOWNSHIPS: readonly Place[] = [
  {
    code: '520121001',
    name: '硒城街道',
    lat: 27.058,
    lng: 106.966,
    streets: ['南江社区开州大道', '中山社区中山路', '干田坝社区环城路', '望城坡社区工业路', '城西村'],
  },
  {
    code: '520121002',
    name: '云开街道',
    lat: 27.046,
    lng: 106.958,
    streets: ['紫江社区紫江大道', '东兴社区东环路', '马头寨社区', '新世纪社区文化路', '温泉村'],
  },
  {
    code: '520121003',
    name: '紫兴街道',
    lat: 27.074,
    lng: 106.985,
    streets: ['东湖社区湖滨路', '群兴村', '鱼上村', '顶方村'],
  },
  {
    code: '520121101',
    name: '双流镇',
    lat: 27.087,
    lng: 107.096,
    streets: ['白马新村社区', '双永村', '用沙村', '三合村', '凉水井村'],
  },
  {
    code: '520121102',
    name: '金中镇',
    lat: 27.137,
    lng: 106.858,
    streets: ['洋水社区矿山路', '开磷社区磷都路', '金华村', '大水村', '茶园村'],
  },
  {
    code: '520121103',
    name: '冯三镇',
    lat: 27.196,
    lng: 107.063,
    streets: ['马江社区', '金龙村', '安坪村', '毛力村', '新华村'],
  },
  {
    code: '520121104',
    name: '楠木渡镇',
    lat: 27.308,
    lng: 107.034,
    streets: ['临江社区', '新凤村', '红星村', '黄木村', '谷阳村'],
  },
  {
    code: '520121105',
    name: '龙岗镇',
    lat: 26.934,
    lng: 107.118,
    streets: ['龙岗社区龙腾路', '大荆村', '坝子村', '大石板村', '大水塘村'],
  },
  {
    code: '520121106',
    name: '永温镇',
    lat: 27.152,
    lng: 106.774,
    streets: ['永安社区', '永亨村', '坤建村', '双合村', '安大村'],
  },
  {
    code: '520121107',
    name: '花梨镇',
    lat: 27.197,
    lng: 107.243,
    streets: ['花梨社区', '十字村', '清江村', '建中村', '新山村'],
  },
  {
    code: '520121200',
    name: '南龙乡',
    lat: 27.013,
    lng: 107.094,
    streets: ['翁朵村', '田坎村', '中桥村', '东官村', '土香村'],
  },
  {
    code: '520121202',
    name: '宅吉乡',
    lat: 27.256,
    lng: 106.842,
    streets: ['堰塘村', '官庄村', '三联村', '保星村', '潘桐村'],
  },
  {
    code: '520121204',
    name: '龙水乡',
    lat: 27.252,
    lng: 107.152,
    streets: ['龙江村', '龙溪村', '花山村', '和平村', '新场村'],
  },
  {
    code: '520121205',
    name: '米坪乡',
    lat: 27.146,
    lng: 107.196,
    streets: ['米坪村', '大坪村', '云湾村', '泥池村', '伍寨村'],
  },
  {
    code: '520121206',
    name: '禾丰布依族苗族乡',
    lat: 26.986,
    lng: 107.026,
    streets: ['大桥社区', '王车村', '马头村', '典寨村', '穿洞村'],
  },
  {
    code: '520121207',
    name: '南江布依族苗族乡',
    lat: 26.931,
    lng: 106.981,
    streets: ['南江村', '双塘村', '新隆村', '龙广村', '苗寨村'],
  },
  {
    code: '520121208',
    name: '高寨苗族布依族乡',
    lat: 26.921,
    lng: 107.247,
    streets: ['高寨村', '牌坊村', '大冲村', '平寨村'],
  },
  {
    code: '520121209',
    name: '毛云乡',
    lat: 27.224,
    lng: 106.945,
    streets: ['毛栗庄村', '黄孔村', '鲁底村', '簸箕村'],
  },
]

/** Elsewhere in the province: the county's neighbours and the districts of the city. */
export const PROVINCE: readonly Place[] = [
  {
    code: '520115',
    name: '贵阳市观山湖区',
    lat: 26.602,
    lng: 106.622,
    streets: ['长岭街道', '金华园街道', '现代制造产业园'],
  },
  {
    code: '520102',
    name: '贵阳市南明区',
    lat: 26.568,
    lng: 106.714,
    streets: ['花果园街道', '二戈街道', '龙洞堡食品工业园'],
  },
  { code: '520103', name: '贵阳市云岩区', lat: 26.605, lng: 106.724, streets: ['三桥路街道', '水东路街道'] },
  { code: '520112', name: '贵阳市乌当区', lat: 26.631, lng: 106.751, streets: ['东风镇', '高新路街道'] },
  {
    code: '520113',
    name: '贵阳市白云区',
    lat: 26.679,
    lng: 106.623,
    streets: ['沙文生态科技产业园', '麦架镇'],
  },
  { code: '520122', name: '息烽县', lat: 27.091, lng: 106.738, streets: ['小寨坝镇工业园', '永靖镇'] },
  { code: '520123', name: '修文县', lat: 26.84, lng: 106.592, streets: ['扎佐街道医药园', '龙场街道'] },
  { code: '520303', name: '遵义市汇川区', lat: 27.75, lng: 106.934, streets: ['高坪街道', '董公寺街道'] },
  { code: '522702', name: '福泉市', lat: 26.687, lng: 107.52, streets: ['双龙工业园', '马场坪街道'] },
]

/** Where the county's people go outside the province. */
export const FAR: readonly Place[] = [
  {
    code: '440306',
    name: '深圳市宝安区',
    lat: 22.555,
    lng: 113.883,
    streets: ['福海街道', '沙井街道', '石岩街道'],
  },
  { code: '440307', name: '深圳市龙岗区', lat: 22.72, lng: 114.247, streets: ['坪地街道', '宝龙街道'] },
  { code: '441302', name: '惠州市惠城区', lat: 23.084, lng: 114.383, streets: ['水口街道', '仲恺大道'] },
  { code: '440606', name: '佛山市顺德区', lat: 22.805, lng: 113.293, streets: ['北滘镇', '杏坛镇'] },
  { code: '330206', name: '宁波市北仑区', lat: 29.899, lng: 121.845, streets: ['大碶街道', '小港街道'] },
  { code: '330782', name: '义乌市', lat: 29.306, lng: 120.075, streets: ['北苑街道', '佛堂镇'] },
  { code: '330109', name: '杭州市萧山区', lat: 30.184, lng: 120.264, streets: ['瓜沥镇', '临浦镇'] },
  { code: '320583', name: '昆山市', lat: 31.385, lng: 120.981, streets: ['玉山镇', '张浦镇'] },
  { code: '350582', name: '晋江市', lat: 24.782, lng: 118.552, streets: ['陈埭镇', '池店镇'] },
]
