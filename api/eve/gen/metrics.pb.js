/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;
const $root = $protobuf.roots["basalt-metrics"] || ($protobuf.roots["basalt-metrics"] = {});
export const org = $root.org = (() => {
const org = {};
org.lfedge = (function() {
const lfedge = {};
lfedge.eve = (function() {
const eve = {};
eve.metrics = (function() {
const metrics = {};
metrics.DeviceMemoryMetric = (function() {
const DeviceMemoryMetric = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
DeviceMemoryMetric.prototype.memoryMB = 0;
DeviceMemoryMetric.prototype.allocatedAppsMB = 0;
DeviceMemoryMetric.prototype.allocatedEveMB = 0;
DeviceMemoryMetric.prototype.usedEveMB = 0;
DeviceMemoryMetric.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.memoryMB != null && $Object.hasOwnProperty.call(message, "memoryMB") && message.memoryMB !== 0)
writer.uint32(8).uint32(message.memoryMB);
if (message.allocatedAppsMB != null && $Object.hasOwnProperty.call(message, "allocatedAppsMB") && message.allocatedAppsMB !== 0)
writer.uint32(16).uint32(message.allocatedAppsMB);
if (message.allocatedEveMB != null && $Object.hasOwnProperty.call(message, "allocatedEveMB") && message.allocatedEveMB !== 0)
writer.uint32(24).uint32(message.allocatedEveMB);
if (message.usedEveMB != null && $Object.hasOwnProperty.call(message, "usedEveMB") && message.usedEveMB !== 0)
writer.uint32(32).uint32(message.usedEveMB);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
DeviceMemoryMetric.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.DeviceMemoryMetric();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.memoryMB = value;
else
delete message.memoryMB;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.allocatedAppsMB = value;
else
delete message.allocatedAppsMB;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.allocatedEveMB = value;
else
delete message.allocatedEveMB;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.usedEveMB = value;
else
delete message.usedEveMB;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return DeviceMemoryMetric;
})();
metrics.MetricItem = (function() {
const MetricItem = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
MetricItem.prototype.key = "";
MetricItem.prototype.type = 0;
MetricItem.prototype.boolValue = null;
MetricItem.prototype.uint32Value = null;
MetricItem.prototype.uint64Value = null;
MetricItem.prototype.floatValue = null;
MetricItem.prototype.stringValue = null;
let $oneOfFields;
$Object.defineProperty(MetricItem.prototype, "metricItemValue", {
get: $util.oneOfGetter($oneOfFields = ["boolValue", "uint32Value", "uint64Value", "floatValue", "stringValue"]),
set: $util.oneOfSetter($oneOfFields)
});
MetricItem.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
writer.uint32(10).string(message.key);
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
writer.uint32(16).int32(message.type);
if (message.boolValue != null && $Object.hasOwnProperty.call(message, "boolValue"))
writer.uint32(24).bool(message.boolValue);
if (message.uint32Value != null && $Object.hasOwnProperty.call(message, "uint32Value"))
writer.uint32(32).uint32(message.uint32Value);
if (message.uint64Value != null && $Object.hasOwnProperty.call(message, "uint64Value"))
writer.uint32(40).uint64(message.uint64Value);
if (message.floatValue != null && $Object.hasOwnProperty.call(message, "floatValue"))
writer.uint32(53).float(message.floatValue);
if (message.stringValue != null && $Object.hasOwnProperty.call(message, "stringValue"))
writer.uint32(58).string(message.stringValue);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
MetricItem.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.MetricItem();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.type = value;
else
delete message.type;
continue;
}
case 3: {
if (wireType !== 0)
break;
message.boolValue = reader.bool();
message.metricItemValue = "boolValue";
continue;
}
case 4: {
if (wireType !== 0)
break;
message.uint32Value = reader.uint32();
message.metricItemValue = "uint32Value";
continue;
}
case 5: {
if (wireType !== 0)
break;
message.uint64Value = reader.uint64();
message.metricItemValue = "uint64Value";
continue;
}
case 6: {
if (wireType !== 5)
break;
message.floatValue = reader.float();
message.metricItemValue = "floatValue";
continue;
}
case 7: {
if (wireType !== 2)
break;
message.stringValue = reader.stringVerify();
message.metricItemValue = "stringValue";
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return MetricItem;
})();
metrics.MetricItemType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "MetricItemOther"] = 0;
values[valuesById[1] = "MetricItemGauge"] = 1;
values[valuesById[2] = "MetricItemCounter"] = 2;
values[valuesById[3] = "MetricItemState"] = 3;
return values;
})();
metrics.ZMetricMsg = (function() {
const ZMetricMsg = function (properties) {
this.am = [];
this.nm = [];
this.vm = [];
this.pr = [];
this.nestMetric = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZMetricMsg.prototype.devID = "";
ZMetricMsg.prototype.atTimeStamp = null;
ZMetricMsg.prototype.dm = null;
ZMetricMsg.prototype.am = $util.emptyArray;
ZMetricMsg.prototype.nm = $util.emptyArray;
ZMetricMsg.prototype.vm = $util.emptyArray;
ZMetricMsg.prototype.pr = $util.emptyArray;
ZMetricMsg.prototype.cm = $util.newBuffer([]);
ZMetricMsg.prototype.nestMetric = $util.emptyArray;
let $oneOfFields;
$Object.defineProperty(ZMetricMsg.prototype, "MetricContent", {
get: $util.oneOfGetter($oneOfFields = ["dm"]),
set: $util.oneOfSetter($oneOfFields)
});
ZMetricMsg.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.devID != null && $Object.hasOwnProperty.call(message, "devID") && message.devID !== "")
writer.uint32(10).string(message.devID);
if (message.atTimeStamp != null && $Object.hasOwnProperty.call(message, "atTimeStamp"))
$root.google.protobuf.Timestamp.encode(message.atTimeStamp, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.dm != null && $Object.hasOwnProperty.call(message, "dm"))
$root.org.lfedge.eve.metrics.deviceMetric.encode(message.dm, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.am != null && message.am.length)
for (let i = 0; i < message.am.length; ++i)
writer.uint32(42).bytes(message.am[i]);
if (message.nm != null && message.nm.length)
for (let i = 0; i < message.nm.length; ++i)
writer.uint32(58).bytes(message.nm[i]);
if (message.vm != null && message.vm.length)
for (let i = 0; i < message.vm.length; ++i)
writer.uint32(66).bytes(message.vm[i]);
if (message.pr != null && message.pr.length)
for (let i = 0; i < message.pr.length; ++i)
writer.uint32(74).bytes(message.pr[i]);
if (message.cm != null && $Object.hasOwnProperty.call(message, "cm") && message.cm.length)
writer.uint32(82).bytes(message.cm);
if (message.nestMetric != null && message.nestMetric.length)
for (let i = 0; i < message.nestMetric.length; ++i)
writer.uint32(90).bytes(message.nestMetric[i]);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZMetricMsg.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.ZMetricMsg();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.devID = value;
else
delete message.devID;
continue;
}
case 3: {
if (wireType !== 2)
break;
message.atTimeStamp = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.atTimeStamp);
continue;
}
case 4: {
if (wireType !== 2)
break;
message.dm = $root.org.lfedge.eve.metrics.deviceMetric.decode(reader, reader.size(), $undefined, _depth + 1, message.dm);
message.MetricContent = "dm";
continue;
}
case 5: {
if (wireType !== 2)
break;
if (!(message.am && message.am.length))
message.am = [];
message.am.push(reader.bytes());
continue;
}
case 7: {
if (wireType !== 2)
break;
if (!(message.nm && message.nm.length))
message.nm = [];
message.nm.push(reader.bytes());
continue;
}
case 8: {
if (wireType !== 2)
break;
if (!(message.vm && message.vm.length))
message.vm = [];
message.vm.push(reader.bytes());
continue;
}
case 9: {
if (wireType !== 2)
break;
if (!(message.pr && message.pr.length))
message.pr = [];
message.pr.push(reader.bytes());
continue;
}
case 10: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.cm = value;
else
delete message.cm;
continue;
}
case 11: {
if (wireType !== 2)
break;
if (!(message.nestMetric && message.nestMetric.length))
message.nestMetric = [];
message.nestMetric.push(reader.bytes());
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return ZMetricMsg;
})();
metrics.appCpuMetric = (function() {
const appCpuMetric = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
appCpuMetric.prototype.upTime = null;
appCpuMetric.prototype.total = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
appCpuMetric.prototype.systemTotal = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
appCpuMetric.prototype.totalNs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
appCpuMetric.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.upTime != null && $Object.hasOwnProperty.call(message, "upTime"))
$root.google.protobuf.Timestamp.encode(message.upTime, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.total != null && $Object.hasOwnProperty.call(message, "total") && (typeof message.total === "object" ? message.total.low || message.total.high : message.total !== 0))
writer.uint32(40).uint64(message.total);
if (message.systemTotal != null && $Object.hasOwnProperty.call(message, "systemTotal") && (typeof message.systemTotal === "object" ? message.systemTotal.low || message.systemTotal.high : message.systemTotal !== 0))
writer.uint32(48).uint64(message.systemTotal);
if (message.totalNs != null && $Object.hasOwnProperty.call(message, "totalNs") && (typeof message.totalNs === "object" ? message.totalNs.low || message.totalNs.high : message.totalNs !== 0))
writer.uint32(56).uint64(message.totalNs);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
appCpuMetric.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.appCpuMetric();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 4: {
if (wireType !== 2)
break;
message.upTime = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.upTime);
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.total = value;
else
delete message.total;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.systemTotal = value;
else
delete message.systemTotal;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.totalNs = value;
else
delete message.totalNs;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return appCpuMetric;
})();
metrics.deviceMetric = (function() {
const deviceMetric = function (properties) {
this.network = [];
this.zedcloud = [];
this.disk = [];
this.metricItems = [];
this.cipher = [];
this.cellular = [];
this.storageMetrics = [];
this.pnacMetrics = [];
this.bondMetrics = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
deviceMetric.prototype.memory = null;
deviceMetric.prototype.network = $util.emptyArray;
deviceMetric.prototype.zedcloud = $util.emptyArray;
deviceMetric.prototype.disk = $util.emptyArray;
deviceMetric.prototype.cpuMetric = null;
deviceMetric.prototype.metricItems = $util.emptyArray;
deviceMetric.prototype.runtimeStorageOverheadMB = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
deviceMetric.prototype.appRunTimeStorageMB = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
deviceMetric.prototype.systemServicesMemoryMB = null;
deviceMetric.prototype.log = $util.newBuffer([]);
deviceMetric.prototype.cipher = $util.emptyArray;
deviceMetric.prototype.acl = $util.newBuffer([]);
deviceMetric.prototype.newlog = $util.newBuffer([]);
deviceMetric.prototype.zedbox = null;
deviceMetric.prototype.deviceMemory = null;
deviceMetric.prototype.lastReceivedConfig = null;
deviceMetric.prototype.lastProcessedConfig = null;
deviceMetric.prototype.cellular = $util.emptyArray;
deviceMetric.prototype.flowlog = $util.newBuffer([]);
deviceMetric.prototype.dormantTimeInSeconds = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
deviceMetric.prototype.storageMetrics = $util.emptyArray;
deviceMetric.prototype.pnacMetrics = $util.emptyArray;
deviceMetric.prototype.bondMetrics = $util.emptyArray;
deviceMetric.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.memory != null && $Object.hasOwnProperty.call(message, "memory"))
$root.org.lfedge.eve.metrics.memoryMetric.encode(message.memory, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.network != null && message.network.length)
for (let i = 0; i < message.network.length; ++i)
$root.org.lfedge.eve.metrics.networkMetric.encode(message.network[i], writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.zedcloud != null && message.zedcloud.length)
for (let i = 0; i < message.zedcloud.length; ++i)
$root.org.lfedge.eve.metrics.zedcloudMetric.encode(message.zedcloud[i], writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.disk != null && message.disk.length)
for (let i = 0; i < message.disk.length; ++i)
$root.org.lfedge.eve.metrics.diskMetric.encode(message.disk[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.cpuMetric != null && $Object.hasOwnProperty.call(message, "cpuMetric"))
$root.org.lfedge.eve.metrics.appCpuMetric.encode(message.cpuMetric, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.metricItems != null && message.metricItems.length)
for (let i = 0; i < message.metricItems.length; ++i)
$root.org.lfedge.eve.metrics.MetricItem.encode(message.metricItems[i], writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.runtimeStorageOverheadMB != null && $Object.hasOwnProperty.call(message, "runtimeStorageOverheadMB") && (typeof message.runtimeStorageOverheadMB === "object" ? message.runtimeStorageOverheadMB.low || message.runtimeStorageOverheadMB.high : message.runtimeStorageOverheadMB !== 0))
writer.uint32(72).uint64(message.runtimeStorageOverheadMB);
if (message.appRunTimeStorageMB != null && $Object.hasOwnProperty.call(message, "appRunTimeStorageMB") && (typeof message.appRunTimeStorageMB === "object" ? message.appRunTimeStorageMB.low || message.appRunTimeStorageMB.high : message.appRunTimeStorageMB !== 0))
writer.uint32(80).uint64(message.appRunTimeStorageMB);
if (message.systemServicesMemoryMB != null && $Object.hasOwnProperty.call(message, "systemServicesMemoryMB"))
$root.org.lfedge.eve.metrics.memoryMetric.encode(message.systemServicesMemoryMB, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.log != null && $Object.hasOwnProperty.call(message, "log") && message.log.length)
writer.uint32(98).bytes(message.log);
if (message.cipher != null && message.cipher.length)
for (let i = 0; i < message.cipher.length; ++i)
writer.uint32(106).bytes(message.cipher[i]);
if (message.acl != null && $Object.hasOwnProperty.call(message, "acl") && message.acl.length)
writer.uint32(114).bytes(message.acl);
if (message.newlog != null && $Object.hasOwnProperty.call(message, "newlog") && message.newlog.length)
writer.uint32(122).bytes(message.newlog);
if (message.zedbox != null && $Object.hasOwnProperty.call(message, "zedbox"))
$root.org.lfedge.eve.metrics.zedboxStats.encode(message.zedbox, writer.uint32(130).fork(), _depth + 1).ldelim();
if (message.deviceMemory != null && $Object.hasOwnProperty.call(message, "deviceMemory"))
$root.org.lfedge.eve.metrics.DeviceMemoryMetric.encode(message.deviceMemory, writer.uint32(138).fork(), _depth + 1).ldelim();
if (message.lastReceivedConfig != null && $Object.hasOwnProperty.call(message, "lastReceivedConfig"))
$root.google.protobuf.Timestamp.encode(message.lastReceivedConfig, writer.uint32(146).fork(), _depth + 1).ldelim();
if (message.lastProcessedConfig != null && $Object.hasOwnProperty.call(message, "lastProcessedConfig"))
$root.google.protobuf.Timestamp.encode(message.lastProcessedConfig, writer.uint32(154).fork(), _depth + 1).ldelim();
if (message.cellular != null && message.cellular.length)
for (let i = 0; i < message.cellular.length; ++i)
writer.uint32(162).bytes(message.cellular[i]);
if (message.flowlog != null && $Object.hasOwnProperty.call(message, "flowlog") && message.flowlog.length)
writer.uint32(170).bytes(message.flowlog);
if (message.dormantTimeInSeconds != null && $Object.hasOwnProperty.call(message, "dormantTimeInSeconds") && (typeof message.dormantTimeInSeconds === "object" ? message.dormantTimeInSeconds.low || message.dormantTimeInSeconds.high : message.dormantTimeInSeconds !== 0))
writer.uint32(176).uint64(message.dormantTimeInSeconds);
if (message.storageMetrics != null && message.storageMetrics.length)
for (let i = 0; i < message.storageMetrics.length; ++i)
writer.uint32(186).bytes(message.storageMetrics[i]);
if (message.pnacMetrics != null && message.pnacMetrics.length)
for (let i = 0; i < message.pnacMetrics.length; ++i)
writer.uint32(242).bytes(message.pnacMetrics[i]);
if (message.bondMetrics != null && message.bondMetrics.length)
for (let i = 0; i < message.bondMetrics.length; ++i)
writer.uint32(250).bytes(message.bondMetrics[i]);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
deviceMetric.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.deviceMetric();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 2: {
if (wireType !== 2)
break;
message.memory = $root.org.lfedge.eve.metrics.memoryMetric.decode(reader, reader.size(), $undefined, _depth + 1, message.memory);
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.network && message.network.length))
message.network = [];
message.network.push($root.org.lfedge.eve.metrics.networkMetric.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 4: {
if (wireType !== 2)
break;
if (!(message.zedcloud && message.zedcloud.length))
message.zedcloud = [];
message.zedcloud.push($root.org.lfedge.eve.metrics.zedcloudMetric.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.disk && message.disk.length))
message.disk = [];
message.disk.push($root.org.lfedge.eve.metrics.diskMetric.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 7: {
if (wireType !== 2)
break;
message.cpuMetric = $root.org.lfedge.eve.metrics.appCpuMetric.decode(reader, reader.size(), $undefined, _depth + 1, message.cpuMetric);
continue;
}
case 8: {
if (wireType !== 2)
break;
if (!(message.metricItems && message.metricItems.length))
message.metricItems = [];
message.metricItems.push($root.org.lfedge.eve.metrics.MetricItem.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.runtimeStorageOverheadMB = value;
else
delete message.runtimeStorageOverheadMB;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.appRunTimeStorageMB = value;
else
delete message.appRunTimeStorageMB;
continue;
}
case 11: {
if (wireType !== 2)
break;
message.systemServicesMemoryMB = $root.org.lfedge.eve.metrics.memoryMetric.decode(reader, reader.size(), $undefined, _depth + 1, message.systemServicesMemoryMB);
continue;
}
case 12: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.log = value;
else
delete message.log;
continue;
}
case 13: {
if (wireType !== 2)
break;
if (!(message.cipher && message.cipher.length))
message.cipher = [];
message.cipher.push(reader.bytes());
continue;
}
case 14: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.acl = value;
else
delete message.acl;
continue;
}
case 15: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.newlog = value;
else
delete message.newlog;
continue;
}
case 16: {
if (wireType !== 2)
break;
message.zedbox = $root.org.lfedge.eve.metrics.zedboxStats.decode(reader, reader.size(), $undefined, _depth + 1, message.zedbox);
continue;
}
case 17: {
if (wireType !== 2)
break;
message.deviceMemory = $root.org.lfedge.eve.metrics.DeviceMemoryMetric.decode(reader, reader.size(), $undefined, _depth + 1, message.deviceMemory);
continue;
}
case 18: {
if (wireType !== 2)
break;
message.lastReceivedConfig = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.lastReceivedConfig);
continue;
}
case 19: {
if (wireType !== 2)
break;
message.lastProcessedConfig = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.lastProcessedConfig);
continue;
}
case 20: {
if (wireType !== 2)
break;
if (!(message.cellular && message.cellular.length))
message.cellular = [];
message.cellular.push(reader.bytes());
continue;
}
case 21: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.flowlog = value;
else
delete message.flowlog;
continue;
}
case 22: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.dormantTimeInSeconds = value;
else
delete message.dormantTimeInSeconds;
continue;
}
case 23: {
if (wireType !== 2)
break;
if (!(message.storageMetrics && message.storageMetrics.length))
message.storageMetrics = [];
message.storageMetrics.push(reader.bytes());
continue;
}
case 30: {
if (wireType !== 2)
break;
if (!(message.pnacMetrics && message.pnacMetrics.length))
message.pnacMetrics = [];
message.pnacMetrics.push(reader.bytes());
continue;
}
case 31: {
if (wireType !== 2)
break;
if (!(message.bondMetrics && message.bondMetrics.length))
message.bondMetrics = [];
message.bondMetrics.push(reader.bytes());
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return deviceMetric;
})();
metrics.diskMetric = (function() {
const diskMetric = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
diskMetric.prototype.disk = "";
diskMetric.prototype.mountPath = "";
diskMetric.prototype.readBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
diskMetric.prototype.writeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
diskMetric.prototype.readCount = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
diskMetric.prototype.writeCount = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
diskMetric.prototype.total = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
diskMetric.prototype.used = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
diskMetric.prototype.free = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
diskMetric.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.disk != null && $Object.hasOwnProperty.call(message, "disk") && message.disk !== "")
writer.uint32(10).string(message.disk);
if (message.mountPath != null && $Object.hasOwnProperty.call(message, "mountPath") && message.mountPath !== "")
writer.uint32(18).string(message.mountPath);
if (message.readBytes != null && $Object.hasOwnProperty.call(message, "readBytes") && (typeof message.readBytes === "object" ? message.readBytes.low || message.readBytes.high : message.readBytes !== 0))
writer.uint32(24).uint64(message.readBytes);
if (message.writeBytes != null && $Object.hasOwnProperty.call(message, "writeBytes") && (typeof message.writeBytes === "object" ? message.writeBytes.low || message.writeBytes.high : message.writeBytes !== 0))
writer.uint32(32).uint64(message.writeBytes);
if (message.readCount != null && $Object.hasOwnProperty.call(message, "readCount") && (typeof message.readCount === "object" ? message.readCount.low || message.readCount.high : message.readCount !== 0))
writer.uint32(40).uint64(message.readCount);
if (message.writeCount != null && $Object.hasOwnProperty.call(message, "writeCount") && (typeof message.writeCount === "object" ? message.writeCount.low || message.writeCount.high : message.writeCount !== 0))
writer.uint32(48).uint64(message.writeCount);
if (message.total != null && $Object.hasOwnProperty.call(message, "total") && (typeof message.total === "object" ? message.total.low || message.total.high : message.total !== 0))
writer.uint32(56).uint64(message.total);
if (message.used != null && $Object.hasOwnProperty.call(message, "used") && (typeof message.used === "object" ? message.used.low || message.used.high : message.used !== 0))
writer.uint32(64).uint64(message.used);
if (message.free != null && $Object.hasOwnProperty.call(message, "free") && (typeof message.free === "object" ? message.free.low || message.free.high : message.free !== 0))
writer.uint32(72).uint64(message.free);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
diskMetric.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.diskMetric();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.disk = value;
else
delete message.disk;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.mountPath = value;
else
delete message.mountPath;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.readBytes = value;
else
delete message.readBytes;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.writeBytes = value;
else
delete message.writeBytes;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.readCount = value;
else
delete message.readCount;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.writeCount = value;
else
delete message.writeCount;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.total = value;
else
delete message.total;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.used = value;
else
delete message.used;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.free = value;
else
delete message.free;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return diskMetric;
})();
metrics.memoryMetric = (function() {
const memoryMetric = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
memoryMetric.prototype.usedMem = 0;
memoryMetric.prototype.availMem = 0;
memoryMetric.prototype.usedPercentage = 0;
memoryMetric.prototype.availPercentage = 0;
memoryMetric.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.usedMem != null && $Object.hasOwnProperty.call(message, "usedMem") && message.usedMem !== 0)
writer.uint32(16).uint32(message.usedMem);
if (message.availMem != null && $Object.hasOwnProperty.call(message, "availMem") && message.availMem !== 0)
writer.uint32(24).uint32(message.availMem);
if (message.usedPercentage != null && $Object.hasOwnProperty.call(message, "usedPercentage") && !$Object.is(message.usedPercentage, 0))
writer.uint32(33).double(message.usedPercentage);
if (message.availPercentage != null && $Object.hasOwnProperty.call(message, "availPercentage") && !$Object.is(message.availPercentage, 0))
writer.uint32(41).double(message.availPercentage);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
memoryMetric.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.memoryMetric();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.usedMem = value;
else
delete message.usedMem;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.availMem = value;
else
delete message.availMem;
continue;
}
case 4: {
if (wireType !== 1)
break;
if (!$Object.is(value = reader.double(), 0))
message.usedPercentage = value;
else
delete message.usedPercentage;
continue;
}
case 5: {
if (wireType !== 1)
break;
if (!$Object.is(value = reader.double(), 0))
message.availPercentage = value;
else
delete message.availPercentage;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return memoryMetric;
})();
metrics.networkMetric = (function() {
const networkMetric = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
networkMetric.prototype.iName = "";
networkMetric.prototype.txBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.rxBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.txDrops = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.rxDrops = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.txPkts = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.rxPkts = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.txErrors = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.rxErrors = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.txAclDrops = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.rxAclDrops = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.txAclRateLimitDrops = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.rxAclRateLimitDrops = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
networkMetric.prototype.localName = "";
networkMetric.prototype.alias = "";
networkMetric.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.iName != null && $Object.hasOwnProperty.call(message, "iName") && message.iName !== "")
writer.uint32(10).string(message.iName);
if (message.txBytes != null && $Object.hasOwnProperty.call(message, "txBytes") && (typeof message.txBytes === "object" ? message.txBytes.low || message.txBytes.high : message.txBytes !== 0))
writer.uint32(16).uint64(message.txBytes);
if (message.rxBytes != null && $Object.hasOwnProperty.call(message, "rxBytes") && (typeof message.rxBytes === "object" ? message.rxBytes.low || message.rxBytes.high : message.rxBytes !== 0))
writer.uint32(24).uint64(message.rxBytes);
if (message.txDrops != null && $Object.hasOwnProperty.call(message, "txDrops") && (typeof message.txDrops === "object" ? message.txDrops.low || message.txDrops.high : message.txDrops !== 0))
writer.uint32(32).uint64(message.txDrops);
if (message.rxDrops != null && $Object.hasOwnProperty.call(message, "rxDrops") && (typeof message.rxDrops === "object" ? message.rxDrops.low || message.rxDrops.high : message.rxDrops !== 0))
writer.uint32(40).uint64(message.rxDrops);
if (message.txPkts != null && $Object.hasOwnProperty.call(message, "txPkts") && (typeof message.txPkts === "object" ? message.txPkts.low || message.txPkts.high : message.txPkts !== 0))
writer.uint32(64).uint64(message.txPkts);
if (message.rxPkts != null && $Object.hasOwnProperty.call(message, "rxPkts") && (typeof message.rxPkts === "object" ? message.rxPkts.low || message.rxPkts.high : message.rxPkts !== 0))
writer.uint32(72).uint64(message.rxPkts);
if (message.txErrors != null && $Object.hasOwnProperty.call(message, "txErrors") && (typeof message.txErrors === "object" ? message.txErrors.low || message.txErrors.high : message.txErrors !== 0))
writer.uint32(80).uint64(message.txErrors);
if (message.rxErrors != null && $Object.hasOwnProperty.call(message, "rxErrors") && (typeof message.rxErrors === "object" ? message.rxErrors.low || message.rxErrors.high : message.rxErrors !== 0))
writer.uint32(88).uint64(message.rxErrors);
if (message.txAclDrops != null && $Object.hasOwnProperty.call(message, "txAclDrops") && (typeof message.txAclDrops === "object" ? message.txAclDrops.low || message.txAclDrops.high : message.txAclDrops !== 0))
writer.uint32(96).uint64(message.txAclDrops);
if (message.rxAclDrops != null && $Object.hasOwnProperty.call(message, "rxAclDrops") && (typeof message.rxAclDrops === "object" ? message.rxAclDrops.low || message.rxAclDrops.high : message.rxAclDrops !== 0))
writer.uint32(104).uint64(message.rxAclDrops);
if (message.txAclRateLimitDrops != null && $Object.hasOwnProperty.call(message, "txAclRateLimitDrops") && (typeof message.txAclRateLimitDrops === "object" ? message.txAclRateLimitDrops.low || message.txAclRateLimitDrops.high : message.txAclRateLimitDrops !== 0))
writer.uint32(112).uint64(message.txAclRateLimitDrops);
if (message.rxAclRateLimitDrops != null && $Object.hasOwnProperty.call(message, "rxAclRateLimitDrops") && (typeof message.rxAclRateLimitDrops === "object" ? message.rxAclRateLimitDrops.low || message.rxAclRateLimitDrops.high : message.rxAclRateLimitDrops !== 0))
writer.uint32(120).uint64(message.rxAclRateLimitDrops);
if (message.localName != null && $Object.hasOwnProperty.call(message, "localName") && message.localName !== "")
writer.uint32(130).string(message.localName);
if (message.alias != null && $Object.hasOwnProperty.call(message, "alias") && message.alias !== "")
writer.uint32(162).string(message.alias);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
networkMetric.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.networkMetric();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.iName = value;
else
delete message.iName;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.txBytes = value;
else
delete message.txBytes;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.rxBytes = value;
else
delete message.rxBytes;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.txDrops = value;
else
delete message.txDrops;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.rxDrops = value;
else
delete message.rxDrops;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.txPkts = value;
else
delete message.txPkts;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.rxPkts = value;
else
delete message.rxPkts;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.txErrors = value;
else
delete message.txErrors;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.rxErrors = value;
else
delete message.rxErrors;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.txAclDrops = value;
else
delete message.txAclDrops;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.rxAclDrops = value;
else
delete message.rxAclDrops;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.txAclRateLimitDrops = value;
else
delete message.txAclRateLimitDrops;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.rxAclRateLimitDrops = value;
else
delete message.rxAclRateLimitDrops;
continue;
}
case 16: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.localName = value;
else
delete message.localName;
continue;
}
case 20: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.alias = value;
else
delete message.alias;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return networkMetric;
})();
metrics.urlcloudMetric = (function() {
const urlcloudMetric = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
urlcloudMetric.prototype.url = "";
urlcloudMetric.prototype.tryMsgCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
urlcloudMetric.prototype.tryByteCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
urlcloudMetric.prototype.sentMsgCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
urlcloudMetric.prototype.sentByteCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
urlcloudMetric.prototype.recvMsgCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
urlcloudMetric.prototype.recvByteCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
urlcloudMetric.prototype.totalTimeSpent = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
urlcloudMetric.prototype.sessResumeCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
urlcloudMetric.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
writer.uint32(10).string(message.url);
if (message.tryMsgCount != null && $Object.hasOwnProperty.call(message, "tryMsgCount") && (typeof message.tryMsgCount === "object" ? message.tryMsgCount.low || message.tryMsgCount.high : message.tryMsgCount !== 0))
writer.uint32(16).int64(message.tryMsgCount);
if (message.tryByteCount != null && $Object.hasOwnProperty.call(message, "tryByteCount") && (typeof message.tryByteCount === "object" ? message.tryByteCount.low || message.tryByteCount.high : message.tryByteCount !== 0))
writer.uint32(24).int64(message.tryByteCount);
if (message.sentMsgCount != null && $Object.hasOwnProperty.call(message, "sentMsgCount") && (typeof message.sentMsgCount === "object" ? message.sentMsgCount.low || message.sentMsgCount.high : message.sentMsgCount !== 0))
writer.uint32(32).int64(message.sentMsgCount);
if (message.sentByteCount != null && $Object.hasOwnProperty.call(message, "sentByteCount") && (typeof message.sentByteCount === "object" ? message.sentByteCount.low || message.sentByteCount.high : message.sentByteCount !== 0))
writer.uint32(40).int64(message.sentByteCount);
if (message.recvMsgCount != null && $Object.hasOwnProperty.call(message, "recvMsgCount") && (typeof message.recvMsgCount === "object" ? message.recvMsgCount.low || message.recvMsgCount.high : message.recvMsgCount !== 0))
writer.uint32(48).int64(message.recvMsgCount);
if (message.recvByteCount != null && $Object.hasOwnProperty.call(message, "recvByteCount") && (typeof message.recvByteCount === "object" ? message.recvByteCount.low || message.recvByteCount.high : message.recvByteCount !== 0))
writer.uint32(56).int64(message.recvByteCount);
if (message.totalTimeSpent != null && $Object.hasOwnProperty.call(message, "totalTimeSpent") && (typeof message.totalTimeSpent === "object" ? message.totalTimeSpent.low || message.totalTimeSpent.high : message.totalTimeSpent !== 0))
writer.uint32(64).int64(message.totalTimeSpent);
if (message.sessResumeCount != null && $Object.hasOwnProperty.call(message, "sessResumeCount") && (typeof message.sessResumeCount === "object" ? message.sessResumeCount.low || message.sessResumeCount.high : message.sessResumeCount !== 0))
writer.uint32(72).int64(message.sessResumeCount);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
urlcloudMetric.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.urlcloudMetric();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.url = value;
else
delete message.url;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.tryMsgCount = value;
else
delete message.tryMsgCount;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.tryByteCount = value;
else
delete message.tryByteCount;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.sentMsgCount = value;
else
delete message.sentMsgCount;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.sentByteCount = value;
else
delete message.sentByteCount;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.recvMsgCount = value;
else
delete message.recvMsgCount;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.recvByteCount = value;
else
delete message.recvByteCount;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.totalTimeSpent = value;
else
delete message.totalTimeSpent;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.sessResumeCount = value;
else
delete message.sessResumeCount;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return urlcloudMetric;
})();
metrics.zedboxStats = (function() {
const zedboxStats = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
zedboxStats.prototype.numGoRoutines = 0;
zedboxStats.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.numGoRoutines != null && $Object.hasOwnProperty.call(message, "numGoRoutines") && message.numGoRoutines !== 0)
writer.uint32(8).uint32(message.numGoRoutines);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
zedboxStats.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.zedboxStats();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.numGoRoutines = value;
else
delete message.numGoRoutines;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return zedboxStats;
})();
metrics.zedcloudMetric = (function() {
const zedcloudMetric = function (properties) {
this.urlMetrics = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
zedcloudMetric.prototype.ifName = "";
zedcloudMetric.prototype.failures = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
zedcloudMetric.prototype.success = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
zedcloudMetric.prototype.lastFailure = null;
zedcloudMetric.prototype.lastSuccess = null;
zedcloudMetric.prototype.urlMetrics = $util.emptyArray;
zedcloudMetric.prototype.authVerifyFailure = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
zedcloudMetric.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.ifName != null && $Object.hasOwnProperty.call(message, "ifName") && message.ifName !== "")
writer.uint32(10).string(message.ifName);
if (message.failures != null && $Object.hasOwnProperty.call(message, "failures") && (typeof message.failures === "object" ? message.failures.low || message.failures.high : message.failures !== 0))
writer.uint32(16).uint64(message.failures);
if (message.success != null && $Object.hasOwnProperty.call(message, "success") && (typeof message.success === "object" ? message.success.low || message.success.high : message.success !== 0))
writer.uint32(24).uint64(message.success);
if (message.lastFailure != null && $Object.hasOwnProperty.call(message, "lastFailure"))
$root.google.protobuf.Timestamp.encode(message.lastFailure, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.lastSuccess != null && $Object.hasOwnProperty.call(message, "lastSuccess"))
$root.google.protobuf.Timestamp.encode(message.lastSuccess, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.urlMetrics != null && message.urlMetrics.length)
for (let i = 0; i < message.urlMetrics.length; ++i)
$root.org.lfedge.eve.metrics.urlcloudMetric.encode(message.urlMetrics[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.authVerifyFailure != null && $Object.hasOwnProperty.call(message, "authVerifyFailure") && (typeof message.authVerifyFailure === "object" ? message.authVerifyFailure.low || message.authVerifyFailure.high : message.authVerifyFailure !== 0))
writer.uint32(56).uint64(message.authVerifyFailure);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
zedcloudMetric.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.metrics.zedcloudMetric();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.ifName = value;
else
delete message.ifName;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.failures = value;
else
delete message.failures;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.success = value;
else
delete message.success;
continue;
}
case 4: {
if (wireType !== 2)
break;
message.lastFailure = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.lastFailure);
continue;
}
case 5: {
if (wireType !== 2)
break;
message.lastSuccess = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.lastSuccess);
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.urlMetrics && message.urlMetrics.length))
message.urlMetrics = [];
message.urlMetrics.push($root.org.lfedge.eve.metrics.urlcloudMetric.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.authVerifyFailure = value;
else
delete message.authVerifyFailure;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return zedcloudMetric;
})();
return metrics;
})();
return eve;
})();
return lfedge;
})();
return org;
})();
export const google = $root.google = (() => {
const google = {};
google.protobuf = (function() {
const protobuf = {};
protobuf.Timestamp = (function() {
const Timestamp = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
Timestamp.prototype.seconds = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Timestamp.prototype.nanos = 0;
Timestamp.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && (typeof message.seconds === "object" ? message.seconds.low || message.seconds.high : message.seconds !== 0))
writer.uint32(8).int64(message.seconds);
if (message.nanos != null && $Object.hasOwnProperty.call(message, "nanos") && message.nanos !== 0)
writer.uint32(16).int32(message.nanos);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
Timestamp.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.google.protobuf.Timestamp();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seconds = value;
else
delete message.seconds;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.nanos = value;
else
delete message.nanos;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};
return Timestamp;
})();
return protobuf;
})();
return google;
})();
export {
$root as default
};
