/** Why a deployment could not go on, told so that an operator can mend it. Never holds a secret. */
export class DeployProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DeployProblem'
  }
}
