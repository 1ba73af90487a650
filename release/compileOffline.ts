import { loadCi } from './loadCi'

/**
 * Compiles a project with miniprogram-ci as an upload does, without network and key: a program of its own, because
 * miniprogram-ci writes to standard output and leaves processes behind. Its last line is a JSON list of what is wrong.
 *
 * `getCompiledResult` asks WeChat for one thing only, the limits of this account's packages (`attr`). Whoever implements the project
 * may answer that (developers.weixin.qq.com/miniprogram/dev/devtools/ci.html, “IProject”): here with the limits of every
 * account. Scripts, templates and styles are read only where they are to be changed; so all that changes them is switched on, and what comes
 * out is thrown away.
 */
const [projectPath = '.'] = process.argv.slice(2)
const ci = loadCi()

class OfflineProject extends ci.Project {
  override async attr() {
    return {
      platform: false,
      appType: 0,
      isSandbox: false,
      released: false,
      setting: {
        MaxCodeSize: 2,
        MaxSubpackageSubCodeSize: 2,
        MaxSubpackageFullCodeSize: 30,
        NavigateMiniprogramLimit: 10,
        MaxSubPackageLimit: 100,
        MinTabbarCount: 2,
        MaxTabbarCount: 5,
        MaxCustomTabbarCount: 10,
        MaxTabbarIconSize: 40,
      },
    }
  }
}

const project = new OfflineProject({
  appid: 'wx0000000000000000',
  type: 'miniProgram',
  projectPath,
  privateKey: 'none is needed',
  ignores: ['node_modules/**/*'],
})
const setting = { es6: true, minify: true, minifyJS: true, minifyWXML: true, minifyWXSS: true }

try {
  await ci.getCompiledResult({ project, version: '0.0.0', setting, onProgressUpdate: () => {} })
  tell([])
} catch (error) {
  tell([error instanceof Error ? error.message : String(error)])
}

function tell(problems: readonly string[]): void {
  process.stdout.write(`\n${JSON.stringify(problems)}\n`, () => process.exit())
}
