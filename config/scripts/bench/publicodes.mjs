// The three schemes for publicodes, in its own (French) mechanisms.
import Engine from 'publicodes'

const rounded = (expression) => ({ valeur: expression, arrondi: 'oui' })
const wage = (month) => ({ valeur: `sal${month} * 30 / 100`, arrondi: 'oui', plafond: 50000 })
const fact = (value) => ({ 'par défaut': value })
const names = {
  inForce: 'en vigueur',
  poor: 'pauvre',
  hard: 'difficile',
  organised: 'organisé',
  outsideCounty: 'hors comté',
  sameProvince: 'même province',
  granted: 'déjà',
  hours: 'heures',
  certificate: 'certificat',
  insured: 'assuré',
  agency: 'agence',
}

const FACTS = {
  ...Object.fromEntries(
    Object.entries(names).map(([key, name]) => [name, fact(key === 'hours' ? 0 : 'non')]),
  ),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((month) => [`sal${month}`, fact(0)])),
}
const SCHEMES = {
  'job-seeking': {
    droit: { 'toutes ces conditions': ['pauvre', 'organisé', 'hors comté', 'déjà = non'] },
    montant: { variations: [{ si: 'même province', alors: 50000 }, { sinon: 100000 }] },
  },
  'upgrade-training': {
    droit: { 'toutes ces conditions': ['heures >= 30', 'certificat'] },
    jours: rounded('heures / 6'),
    montant: 'jours * 10000',
  },
  'work-for-training': {
    droit: {
      'toutes ces conditions': [
        { 'une de ces conditions': ['pauvre', 'difficile'] },
        { variations: [{ si: 'pauvre', alors: 'agence = non' }, { sinon: 'assuré' }] },
      ],
    },
    montant: { somme: [1, 2, 3, 4, 5, 6].map(wage) },
  },
}
const yes = (value) => (value === true ? 'oui' : value === false ? 'non' : value)
const FIELDS = {
  'job-seeking': ['inForce', 'poor', 'organised', 'outsideCounty', 'sameProvince', 'granted'],
  'upgrade-training': ['inForce', 'hours', 'certificate'],
  'work-for-training': ['inForce', 'poor', 'hard', 'agency', 'insured'],
}

export function contender() {
  const engines = Object.fromEntries(
    Object.entries(SCHEMES).map(([scheme, rules]) => [
      scheme,
      new Engine({ ...FACTS, ...rules }, { logger: { log() {}, warn() {}, error() {} } }),
    ]),
  )
  return {
    name: 'publicodes',
    async assess(input) {
      const { scheme } = input
      const situation = Object.fromEntries(FIELDS[scheme].map((field) => [names[field], yes(input[field])]))
      if (scheme === 'work-for-training')
        for (let month = 1; month <= 6; month++) situation[`sal${month}`] = input[`wage${month}`]
      const engine = engines[scheme].setSituation(situation)
      if (engine.evaluate('en vigueur').nodeValue !== true)
        return { outcome: 'not-in-force', amountFen: null }
      if (engine.evaluate('droit').nodeValue !== true) return { outcome: 'ineligible', amountFen: null }
      if (scheme === 'upgrade-training' && engine.evaluate('heures').nodeValue > 120)
        return { outcome: 'review', amountFen: null }
      return { outcome: 'eligible', amountFen: engine.evaluate('montant').nodeValue }
    },
  }
}
