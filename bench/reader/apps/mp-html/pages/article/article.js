// As mp-html's own README has it: the article is given as the property `content`.
Page({
  data: { html: '' },
  onLoad() {
    wx.request({
      url: 'https://endpoint.test/article.html',
      dataType: 'text',
      success: (answer) => this.setData({ html: answer.data }),
    })
  },
})
