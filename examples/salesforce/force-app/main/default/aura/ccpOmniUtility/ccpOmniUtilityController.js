({
  handleRequest: function (component, message, helper) {
    helper.answer(component, message);
  },
  handleLogin: function (component, event, helper) {
    helper.tell(component, 'LOGIN_SUCCESS', event, ['statusId']);
  },
  handleStatus: function (component, event, helper) {
    helper.tell(component, 'STATUS_CHANGED', event, ['statusId', 'statusName', 'statusApiName', 'channels', 'reason']);
  },
  handleLogout: function (component, event, helper) {
    helper.tell(component, 'LOGOUT', event, []);
  },
  handleAssigned: function (component, event, helper) {
    helper.tell(component, 'WORK_ASSIGNED', event, ['workId', 'workItemId']);
  },
  handleAccepted: function (component, event, helper) {
    helper.tell(component, 'WORK_ACCEPTED', event, ['workId', 'workItemId']);
  },
  handleDeclined: function (component, event, helper) {
    helper.tell(component, 'WORK_DECLINED', event, ['workId', 'workItemId']);
  },
  handleClosed: function (component, event, helper) {
    helper.tell(component, 'WORK_CLOSED', event, ['workId', 'workItemId']);
  },
  handleWorkload: function (component, event, helper) {
    helper.tell(component, 'WORKLOAD_CHANGED', event, ['configuredCapacity', 'previousWorkload', 'newWorkload']);
  },
  handleError: function (component, event, helper) {
    helper.tell(component, 'CONNECTION_ERROR', event, []);
  },
});
