// Trims and completes the WXML that Taro writes for its components. What a screen reader needs is not in Taro's templates
// (src/platform/templates/reading.ts tells the runtime the same names); what this product never uses is taken out, since each
// attribute stands there once a level, sixteen times, and every node carries it. Somebody who needs one takes it off the list.
const path = require('node:path')
const READING = require('../../src/platform/templates/reading.json')

const runtime = path.resolve(__dirname, '../../src/platform/templates/runtime.ts')

/** By template: attributes and events of Taro's that nothing here sets. */
const UNUSED = {
  view: /^(hover-|animation$|bind(animation|transition|longtap))/i,
  text: /^(space$|decode$|overflow$|max-lines$|bind(touch|longtap))/i,
  button:
    /^(size$|type$|plain$|loading$|form-type$|lang$|name$|session-from$|send-message-|app-parameter$|show-message-card$|business-id$|hover-(stop|start|stay)|bind(getuserinfo|getrealtimephonenumber|chooseavatar|launchapp|error|touch|longtap))/i,
  input:
    /^(safe-password-|always-embed$|hold-keyboard$|auto-fill$|cursor-color$|name$|placeholder-style$|bind(keyboardcomposition|nicknamereview|selectionchange))/i,
  textarea:
    /^(hold-keyboard$|auto-focus$|fixed$|name$|placeholder-style$|disable-default-padding$|adjust-keyboard-to$|confirm-hold$|bind(keyboardcomposition|selectionchange|linechange))/i,
  image: /^(webp$|show-menu-by-longpress$|bind(touch|longtap))/i,
  picker: /^(header-text$|custom-item$|level$|name$|range-key$|bind(cancel|columnchange))/i,
}

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.runtimePath = [].concat(platform.runtimePath, runtime)
      const { template } = platform
      template.mergeComponents(ctx, READING)
      template.modifyCompProps = (name, attributes) => {
        const unused = UNUSED[name]
        return unused
          ? Object.fromEntries(Object.entries(attributes).filter(([key]) => !unused.test(key)))
          : attributes
      }
    },
  })
}
