({
  /** What the softphone may ask for, with the name of its one argument. */
  methods: {
    logout: null,
    setServicePresenceStatus: 'statusId',
    getServicePresenceStatusId: null,
    getAgentWorkload: null,
    declineAgentWork: 'workId',
    closeAgentWork: 'workId',
  },

  answer: function (component, message) {
    if (message.getParam('kind') !== 'request') return;
    var id = message.getParam('id');
    var method = message.getParam('method');
    var reply = this.reply.bind(this, component, id);
    if (method === 'hello') return reply({}, null);
    if (!Object.prototype.hasOwnProperty.call(this.methods, method)) return reply(null, method + ' is not offered');
    var argument = {};
    if (this.methods[method] !== null) argument[this.methods[method]] = message.getParam('argument');
    component
      .find('omni')
      [method](argument)
      .then(function (result) {
        if (result === false) reply(null, method + ' was refused');
        else reply(result === true ? {} : result, null);
      })
      .catch(function () {
        reply(null, method + ' failed');
      });
  },

  reply: function (component, id, result, failure) {
    var message = { kind: 'reply', id: id };
    if (failure === null) message.payload = JSON.stringify(result);
    else message.failure = failure;
    component.find('channel').publish(message);
  },

  tell: function (component, name, event, fields) {
    var payload = {};
    fields.forEach(function (field) {
      var value = event.getParam(field);
      if (value !== undefined) payload[field] = value;
    });
    component.find('channel').publish({ kind: 'event', method: name, payload: JSON.stringify(payload) });
  },
});
