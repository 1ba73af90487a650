import type * as Ci from 'miniprogram-ci'
import { loadCi } from './loadCi'
import type { MiniProgramCi, SendOptions } from './miniProgramCi'

/**
 * WeChat's own program for previews and uploads, with the settings of `project.config.json`.
 *
 * @param projectPath the folder that holds it
 */
export function wechatCi(projectPath: string): MiniProgramCi {
  const send = (ci: typeof Ci, { appId, privateKey, version, note, onProgress }: SendOptions) => ({
    project: new ci.Project({
      appid: appId,
      type: 'miniProgram',
      projectPath,
      privateKey,
      ignores: ['node_modules/**/*'],
    }),
    version,
    desc: note,
    setting: { useProjectConfig: true },
    onProgressUpdate: (task: string | { message: string }) =>
      onProgress(typeof task === 'string' ? task : task.message),
  })
  return {
    async preview({ qrCodeFile, ...options }) {
      const ci = loadCi()
      const result = await ci.preview({ ...send(ci, options), qrcodeFormat: 'image', qrcodeOutputDest: qrCodeFile })
      return result.subPackageInfo ?? []
    },
    async upload(options) {
      const ci = loadCi()
      const result = await ci.upload(send(ci, options))
      return result.subPackageInfo ?? []
    },
  }
}
