/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $String = $util.global.String, $isFinite = $util.global.isFinite, $Array = $util.global.Array, $Boolean = $util.global.Boolean, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt;
const $root = $protobuf.roots["basalt-eve"] || ($protobuf.roots["basalt-eve"] = {});
export const org = $root.org = (() => {
const org = {};
org.lfedge = (function() {
const lfedge = {};
lfedge.eve = (function() {
const eve = {};
eve.attest = (function() {
const attest = {};
attest.AttestGPSCoordinates = (function() {
const AttestGPSCoordinates = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AttestGPSCoordinates.prototype.gpsInput = 0;
AttestGPSCoordinates.prototype.latitude = 0;
AttestGPSCoordinates.prototype.longitude = 0;
AttestGPSCoordinates.create = function(properties) {
return new AttestGPSCoordinates(properties);
};
AttestGPSCoordinates.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.gpsInput != null && $Object.hasOwnProperty.call(message, "gpsInput") && message.gpsInput !== 0)
writer.uint32(8).int32(message.gpsInput);
if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && !$Object.is(message.latitude, 0))
writer.uint32(17).double(message.latitude);
if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && !$Object.is(message.longitude, 0))
writer.uint32(25).double(message.longitude);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AttestGPSCoordinates.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.AttestGPSCoordinates();
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
if (value = reader.int32())
message.gpsInput = value;
else
delete message.gpsInput;
continue;
}
case 2: {
if (wireType !== 1)
break;
if (!$Object.is(value = reader.double(), 0))
message.latitude = value;
else
delete message.latitude;
continue;
}
case 3: {
if (wireType !== 1)
break;
if (!$Object.is(value = reader.double(), 0))
message.longitude = value;
else
delete message.longitude;
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
AttestGPSCoordinates.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.AttestGPSCoordinates)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.AttestGPSCoordinates: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.AttestGPSCoordinates();
if (object.gpsInput !== 0 && (typeof object.gpsInput !== "string" || $root.org.lfedge.eve.attest.AttestGPSInput[object.gpsInput] !== 0))
switch (object.gpsInput) {
case "ATTEST_GPS_INPUT_INVALID":
case 0:
message.gpsInput = 0;
break;
case "ATTEST_GPS_INPUT_PRESENT":
case 1:
message.gpsInput = 1;
break;
case "ATTEST_GPS_INPUT_ABSENT":
case 2:
message.gpsInput = 2;
break;
default:
if (typeof object.gpsInput === "number" && (object.gpsInput | 0) === object.gpsInput)
message.gpsInput = object.gpsInput;
}
if (object.latitude != null)
if (!$Object.is($Number(object.latitude), 0))
message.latitude = $Number(object.latitude);
if (object.longitude != null)
if (!$Object.is($Number(object.longitude), 0))
message.longitude = $Number(object.longitude);
return message;
};
AttestGPSCoordinates.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.gpsInput = options.enums === $String ? "ATTEST_GPS_INPUT_INVALID" : 0;
object.latitude = 0;
object.longitude = 0;
}
if (message.gpsInput != null && $Object.hasOwnProperty.call(message, "gpsInput"))
object.gpsInput = options.enums === $String ? $root.org.lfedge.eve.attest.AttestGPSInput[message.gpsInput] === $undefined ? message.gpsInput : $root.org.lfedge.eve.attest.AttestGPSInput[message.gpsInput] : message.gpsInput;
if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude"))
object.latitude = options.json && !$isFinite(message.latitude) ? $String(message.latitude) : message.latitude;
if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude"))
object.longitude = options.json && !$isFinite(message.longitude) ? $String(message.longitude) : message.longitude;
return object;
};
AttestGPSCoordinates.prototype.toJSON = function() {
return AttestGPSCoordinates.toObject(this, $protobuf.util.toJSONOptions);
};
return AttestGPSCoordinates;
})();
attest.AttestGPSInput = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ATTEST_GPS_INPUT_INVALID"] = 0;
values[valuesById[1] = "ATTEST_GPS_INPUT_PRESENT"] = 1;
values[valuesById[2] = "ATTEST_GPS_INPUT_ABSENT"] = 2;
return values;
})();
attest.AttestPolicyPcrList = (function() {
const AttestPolicyPcrList = function (properties) {
this.pcrIndices = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AttestPolicyPcrList.prototype.pcrIndices = $util.emptyArray;
AttestPolicyPcrList.prototype.policyId = 0;
AttestPolicyPcrList.create = function(properties) {
return new AttestPolicyPcrList(properties);
};
AttestPolicyPcrList.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.pcrIndices != null && message.pcrIndices.length)
writer.uint32(10).uint32s(message.pcrIndices);
if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId") && message.policyId !== 0)
writer.uint32(16).uint32(message.policyId);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AttestPolicyPcrList.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.AttestPolicyPcrList();
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
if (wireType === 2) {
if (!(message.pcrIndices && message.pcrIndices.length))
message.pcrIndices = [];
reader.uint32s(message.pcrIndices);
continue;
}
if (wireType !== 0)
break;
if (!(message.pcrIndices && message.pcrIndices.length))
message.pcrIndices = [];
message.pcrIndices.push(reader.uint32());
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.policyId = value;
else
delete message.policyId;
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
AttestPolicyPcrList.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.AttestPolicyPcrList)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.AttestPolicyPcrList: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.AttestPolicyPcrList();
if (object.pcrIndices) {
if (!$Array.isArray(object.pcrIndices))
throw $TypeError(".org.lfedge.eve.attest.AttestPolicyPcrList.pcrIndices: array expected");
message.pcrIndices = $Array(object.pcrIndices.length);
for (let i = 0; i < object.pcrIndices.length; ++i)
message.pcrIndices[i] = object.pcrIndices[i] >>> 0;
}
if (object.policyId != null)
if ($Number(object.policyId) !== 0)
message.policyId = object.policyId >>> 0;
return message;
};
AttestPolicyPcrList.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.pcrIndices = [];
if (options.defaults)
object.policyId = 0;
if (message.pcrIndices && message.pcrIndices.length) {
object.pcrIndices = $Array(message.pcrIndices.length);
for (let j = 0; j < message.pcrIndices.length; ++j)
object.pcrIndices[j] = message.pcrIndices[j];
}
if (message.policyId != null && $Object.hasOwnProperty.call(message, "policyId"))
object.policyId = message.policyId;
return object;
};
AttestPolicyPcrList.prototype.toJSON = function() {
return AttestPolicyPcrList.toObject(this, $protobuf.util.toJSONOptions);
};
return AttestPolicyPcrList;
})();
attest.AttestStorageKeys = (function() {
const AttestStorageKeys = function (properties) {
this.keys = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AttestStorageKeys.prototype.integrityToken = $util.newBuffer([]);
AttestStorageKeys.prototype.keys = $util.emptyArray;
AttestStorageKeys.create = function(properties) {
return new AttestStorageKeys(properties);
};
AttestStorageKeys.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.integrityToken != null && $Object.hasOwnProperty.call(message, "integrityToken") && message.integrityToken.length)
writer.uint32(10).bytes(message.integrityToken);
if (message.keys != null && message.keys.length)
for (let i = 0; i < message.keys.length; ++i)
$root.org.lfedge.eve.attest.AttestVolumeKey.encode(message.keys[i], writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AttestStorageKeys.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.AttestStorageKeys();
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
if ((value = reader.bytes()).length)
message.integrityToken = value;
else
delete message.integrityToken;
continue;
}
case 2: {
if (wireType !== 2)
break;
if (!(message.keys && message.keys.length))
message.keys = [];
message.keys.push($root.org.lfedge.eve.attest.AttestVolumeKey.decode(reader, reader.size(), $undefined, _depth + 1));
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
AttestStorageKeys.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.AttestStorageKeys)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.AttestStorageKeys: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.AttestStorageKeys();
if (object.integrityToken != null)
if (object.integrityToken.length)
if (typeof object.integrityToken === "string")
$util.base64.decode(object.integrityToken, message.integrityToken = $util.newBuffer($util.base64.length(object.integrityToken)), 0);
else if (object.integrityToken.length >= 0)
message.integrityToken = object.integrityToken;
if (object.keys) {
if (!$Array.isArray(object.keys))
throw $TypeError(".org.lfedge.eve.attest.AttestStorageKeys.keys: array expected");
message.keys = $Array(object.keys.length);
for (let i = 0; i < object.keys.length; ++i) {
if (!$util.isObject(object.keys[i]))
throw $TypeError(".org.lfedge.eve.attest.AttestStorageKeys.keys: object expected");
message.keys[i] = $root.org.lfedge.eve.attest.AttestVolumeKey.fromObject(object.keys[i], _depth + 1);
}
}
return message;
};
AttestStorageKeys.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.keys = [];
if (options.defaults)
if (options.bytes === $String)
object.integrityToken = "";
else {
object.integrityToken = [];
if (options.bytes !== $Array)
object.integrityToken = $util.newBuffer(object.integrityToken);
}
if (message.integrityToken != null && $Object.hasOwnProperty.call(message, "integrityToken"))
object.integrityToken = options.bytes === $String ? $util.base64.encode(message.integrityToken, 0, message.integrityToken.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.integrityToken) : message.integrityToken;
if (message.keys && message.keys.length) {
object.keys = $Array(message.keys.length);
for (let j = 0; j < message.keys.length; ++j)
object.keys[j] = $root.org.lfedge.eve.attest.AttestVolumeKey.toObject(message.keys[j], options, _depth + 1);
}
return object;
};
AttestStorageKeys.prototype.toJSON = function() {
return AttestStorageKeys.toObject(this, $protobuf.util.toJSONOptions);
};
return AttestStorageKeys;
})();
attest.AttestStorageKeysResp = (function() {
const AttestStorageKeysResp = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AttestStorageKeysResp.prototype.response = 0;
AttestStorageKeysResp.create = function(properties) {
return new AttestStorageKeysResp(properties);
};
AttestStorageKeysResp.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.response != null && $Object.hasOwnProperty.call(message, "response") && message.response !== 0)
writer.uint32(8).int32(message.response);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AttestStorageKeysResp.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.AttestStorageKeysResp();
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
if (value = reader.int32())
message.response = value;
else
delete message.response;
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
AttestStorageKeysResp.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.AttestStorageKeysResp)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.AttestStorageKeysResp: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.AttestStorageKeysResp();
if (object.response !== 0 && (typeof object.response !== "string" || $root.org.lfedge.eve.attest.AttestStorageKeysResponseCode[object.response] !== 0))
switch (object.response) {
case "ATTEST_STORAGE_KEYS_RESPONSE_CODE_INVALID":
case 0:
message.response = 0;
break;
case "ATTEST_STORAGE_KEYS_RESPONSE_CODE_SUCCESS":
case 1:
message.response = 1;
break;
case "ATTEST_STORAGE_KEYS_RESPONSE_CODE_ITOKEN_MISMATCH":
case 2:
message.response = 2;
break;
default:
if (typeof object.response === "number" && (object.response | 0) === object.response)
message.response = object.response;
}
return message;
};
AttestStorageKeysResp.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults)
object.response = options.enums === $String ? "ATTEST_STORAGE_KEYS_RESPONSE_CODE_INVALID" : 0;
if (message.response != null && $Object.hasOwnProperty.call(message, "response"))
object.response = options.enums === $String ? $root.org.lfedge.eve.attest.AttestStorageKeysResponseCode[message.response] === $undefined ? message.response : $root.org.lfedge.eve.attest.AttestStorageKeysResponseCode[message.response] : message.response;
return object;
};
AttestStorageKeysResp.prototype.toJSON = function() {
return AttestStorageKeysResp.toObject(this, $protobuf.util.toJSONOptions);
};
return AttestStorageKeysResp;
})();
attest.AttestStorageKeysResponseCode = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ATTEST_STORAGE_KEYS_RESPONSE_CODE_INVALID"] = 0;
values[valuesById[1] = "ATTEST_STORAGE_KEYS_RESPONSE_CODE_SUCCESS"] = 1;
values[valuesById[2] = "ATTEST_STORAGE_KEYS_RESPONSE_CODE_ITOKEN_MISMATCH"] = 2;
return values;
})();
attest.AttestVersionInfo = (function() {
const AttestVersionInfo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AttestVersionInfo.prototype.versionType = 0;
AttestVersionInfo.prototype.version = "";
AttestVersionInfo.create = function(properties) {
return new AttestVersionInfo(properties);
};
AttestVersionInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.versionType != null && $Object.hasOwnProperty.call(message, "versionType") && message.versionType !== 0)
writer.uint32(8).int32(message.versionType);
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
writer.uint32(18).string(message.version);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AttestVersionInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.AttestVersionInfo();
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
if (value = reader.int32())
message.versionType = value;
else
delete message.versionType;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.version = value;
else
delete message.version;
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
AttestVersionInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.AttestVersionInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.AttestVersionInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.AttestVersionInfo();
if (object.versionType !== 0 && (typeof object.versionType !== "string" || $root.org.lfedge.eve.attest.AttestVersionType[object.versionType] !== 0))
switch (object.versionType) {
case "ATTEST_VERSION_TYPE_INVALID":
case 0:
message.versionType = 0;
break;
case "ATTEST_VERSION_TYPE_EVE":
case 1:
message.versionType = 1;
break;
case "ATTEST_VERSION_TYPE_FIRMWARE":
case 2:
message.versionType = 2;
break;
default:
if (typeof object.versionType === "number" && (object.versionType | 0) === object.versionType)
message.versionType = object.versionType;
}
if (object.version != null)
if (typeof object.version !== "string" || object.version.length)
message.version = $String(object.version);
return message;
};
AttestVersionInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.versionType = options.enums === $String ? "ATTEST_VERSION_TYPE_INVALID" : 0;
object.version = "";
}
if (message.versionType != null && $Object.hasOwnProperty.call(message, "versionType"))
object.versionType = options.enums === $String ? $root.org.lfedge.eve.attest.AttestVersionType[message.versionType] === $undefined ? message.versionType : $root.org.lfedge.eve.attest.AttestVersionType[message.versionType] : message.versionType;
if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
object.version = message.version;
return object;
};
AttestVersionInfo.prototype.toJSON = function() {
return AttestVersionInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return AttestVersionInfo;
})();
attest.AttestVersionType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ATTEST_VERSION_TYPE_INVALID"] = 0;
values[valuesById[1] = "ATTEST_VERSION_TYPE_EVE"] = 1;
values[valuesById[2] = "ATTEST_VERSION_TYPE_FIRMWARE"] = 2;
return values;
})();
attest.AttestVolumeKey = (function() {
const AttestVolumeKey = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AttestVolumeKey.prototype.keyType = 0;
AttestVolumeKey.prototype.key = $util.newBuffer([]);
AttestVolumeKey.prototype.hasPolicyPcrList = false;
AttestVolumeKey.prototype.policyPcrList = null;
AttestVolumeKey.create = function(properties) {
return new AttestVolumeKey(properties);
};
AttestVolumeKey.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.keyType != null && $Object.hasOwnProperty.call(message, "keyType") && message.keyType !== 0)
writer.uint32(8).int32(message.keyType);
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
writer.uint32(18).bytes(message.key);
if (message.hasPolicyPcrList != null && $Object.hasOwnProperty.call(message, "hasPolicyPcrList") && message.hasPolicyPcrList !== false)
writer.uint32(32).bool(message.hasPolicyPcrList);
if (message.policyPcrList != null && $Object.hasOwnProperty.call(message, "policyPcrList"))
$root.org.lfedge.eve.attest.AttestPolicyPcrList.encode(message.policyPcrList, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AttestVolumeKey.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.AttestVolumeKey();
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
if (value = reader.int32())
message.keyType = value;
else
delete message.keyType;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.key = value;
else
delete message.key;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.hasPolicyPcrList = value;
else
delete message.hasPolicyPcrList;
continue;
}
case 5: {
if (wireType !== 2)
break;
message.policyPcrList = $root.org.lfedge.eve.attest.AttestPolicyPcrList.decode(reader, reader.size(), $undefined, _depth + 1, message.policyPcrList);
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
AttestVolumeKey.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.AttestVolumeKey)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.AttestVolumeKey: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.AttestVolumeKey();
if (object.keyType !== 0 && (typeof object.keyType !== "string" || $root.org.lfedge.eve.attest.AttestVolumeKeyType[object.keyType] !== 0))
switch (object.keyType) {
case "ATTEST_VOLUME_KEY_TYPE_INVALID":
case 0:
message.keyType = 0;
break;
case "ATTEST_VOLUME_KEY_TYPE_VSK":
case 1:
message.keyType = 1;
break;
default:
if (typeof object.keyType === "number" && (object.keyType | 0) === object.keyType)
message.keyType = object.keyType;
}
if (object.key != null)
if (object.key.length)
if (typeof object.key === "string")
$util.base64.decode(object.key, message.key = $util.newBuffer($util.base64.length(object.key)), 0);
else if (object.key.length >= 0)
message.key = object.key;
if (object.hasPolicyPcrList != null)
if (object.hasPolicyPcrList)
message.hasPolicyPcrList = $Boolean(object.hasPolicyPcrList);
if (object.policyPcrList != null) {
if (!$util.isObject(object.policyPcrList))
throw $TypeError(".org.lfedge.eve.attest.AttestVolumeKey.policyPcrList: object expected");
message.policyPcrList = $root.org.lfedge.eve.attest.AttestPolicyPcrList.fromObject(object.policyPcrList, _depth + 1);
}
return message;
};
AttestVolumeKey.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.keyType = options.enums === $String ? "ATTEST_VOLUME_KEY_TYPE_INVALID" : 0;
if (options.bytes === $String)
object.key = "";
else {
object.key = [];
if (options.bytes !== $Array)
object.key = $util.newBuffer(object.key);
}
object.hasPolicyPcrList = false;
object.policyPcrList = null;
}
if (message.keyType != null && $Object.hasOwnProperty.call(message, "keyType"))
object.keyType = options.enums === $String ? $root.org.lfedge.eve.attest.AttestVolumeKeyType[message.keyType] === $undefined ? message.keyType : $root.org.lfedge.eve.attest.AttestVolumeKeyType[message.keyType] : message.keyType;
if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
object.key = options.bytes === $String ? $util.base64.encode(message.key, 0, message.key.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.key) : message.key;
if (message.hasPolicyPcrList != null && $Object.hasOwnProperty.call(message, "hasPolicyPcrList"))
object.hasPolicyPcrList = message.hasPolicyPcrList;
if (message.policyPcrList != null && $Object.hasOwnProperty.call(message, "policyPcrList"))
object.policyPcrList = $root.org.lfedge.eve.attest.AttestPolicyPcrList.toObject(message.policyPcrList, options, _depth + 1);
return object;
};
AttestVolumeKey.prototype.toJSON = function() {
return AttestVolumeKey.toObject(this, $protobuf.util.toJSONOptions);
};
return AttestVolumeKey;
})();
attest.AttestVolumeKeyData = (function() {
const AttestVolumeKeyData = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AttestVolumeKeyData.prototype.encryptedKey = $util.newBuffer([]);
AttestVolumeKeyData.prototype.digestSha256 = $util.newBuffer([]);
AttestVolumeKeyData.prototype.version = 0;
AttestVolumeKeyData.create = function(properties) {
return new AttestVolumeKeyData(properties);
};
AttestVolumeKeyData.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.encryptedKey != null && $Object.hasOwnProperty.call(message, "encryptedKey") && message.encryptedKey.length)
writer.uint32(10).bytes(message.encryptedKey);
if (message.digestSha256 != null && $Object.hasOwnProperty.call(message, "digestSha256") && message.digestSha256.length)
writer.uint32(18).bytes(message.digestSha256);
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
writer.uint32(40).int32(message.version);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AttestVolumeKeyData.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.AttestVolumeKeyData();
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
if ((value = reader.bytes()).length)
message.encryptedKey = value;
else
delete message.encryptedKey;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.digestSha256 = value;
else
delete message.digestSha256;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.version = value;
else
delete message.version;
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
AttestVolumeKeyData.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.AttestVolumeKeyData)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.AttestVolumeKeyData: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.AttestVolumeKeyData();
if (object.encryptedKey != null)
if (object.encryptedKey.length)
if (typeof object.encryptedKey === "string")
$util.base64.decode(object.encryptedKey, message.encryptedKey = $util.newBuffer($util.base64.length(object.encryptedKey)), 0);
else if (object.encryptedKey.length >= 0)
message.encryptedKey = object.encryptedKey;
if (object.digestSha256 != null)
if (object.digestSha256.length)
if (typeof object.digestSha256 === "string")
$util.base64.decode(object.digestSha256, message.digestSha256 = $util.newBuffer($util.base64.length(object.digestSha256)), 0);
else if (object.digestSha256.length >= 0)
message.digestSha256 = object.digestSha256;
if (object.version !== 0 && (typeof object.version !== "string" || $root.org.lfedge.eve.attest.AttestVolumeKeyVersion[object.version] !== 0))
switch (object.version) {
case "ATTEST_VOLUME_KEY_VERSION_LEGACY":
case 0:
message.version = 0;
break;
case "ATTEST_VOLUME_KEY_VERSION_V1":
case 1:
message.version = 1;
break;
default:
if (typeof object.version === "number" && (object.version | 0) === object.version)
message.version = object.version;
}
return message;
};
AttestVolumeKeyData.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
if (options.bytes === $String)
object.encryptedKey = "";
else {
object.encryptedKey = [];
if (options.bytes !== $Array)
object.encryptedKey = $util.newBuffer(object.encryptedKey);
}
if (options.bytes === $String)
object.digestSha256 = "";
else {
object.digestSha256 = [];
if (options.bytes !== $Array)
object.digestSha256 = $util.newBuffer(object.digestSha256);
}
object.version = options.enums === $String ? "ATTEST_VOLUME_KEY_VERSION_LEGACY" : 0;
}
if (message.encryptedKey != null && $Object.hasOwnProperty.call(message, "encryptedKey"))
object.encryptedKey = options.bytes === $String ? $util.base64.encode(message.encryptedKey, 0, message.encryptedKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.encryptedKey) : message.encryptedKey;
if (message.digestSha256 != null && $Object.hasOwnProperty.call(message, "digestSha256"))
object.digestSha256 = options.bytes === $String ? $util.base64.encode(message.digestSha256, 0, message.digestSha256.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.digestSha256) : message.digestSha256;
if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
object.version = options.enums === $String ? $root.org.lfedge.eve.attest.AttestVolumeKeyVersion[message.version] === $undefined ? message.version : $root.org.lfedge.eve.attest.AttestVolumeKeyVersion[message.version] : message.version;
return object;
};
AttestVolumeKeyData.prototype.toJSON = function() {
return AttestVolumeKeyData.toObject(this, $protobuf.util.toJSONOptions);
};
return AttestVolumeKeyData;
})();
attest.AttestVolumeKeyType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ATTEST_VOLUME_KEY_TYPE_INVALID"] = 0;
values[valuesById[1] = "ATTEST_VOLUME_KEY_TYPE_VSK"] = 1;
return values;
})();
attest.AttestVolumeKeyVersion = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ATTEST_VOLUME_KEY_VERSION_LEGACY"] = 0;
values[valuesById[1] = "ATTEST_VOLUME_KEY_VERSION_V1"] = 1;
return values;
})();
attest.TpmEventDigest = (function() {
const TpmEventDigest = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
TpmEventDigest.prototype.hashAlgo = 0;
TpmEventDigest.prototype.digest = $util.newBuffer([]);
TpmEventDigest.create = function(properties) {
return new TpmEventDigest(properties);
};
TpmEventDigest.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.hashAlgo != null && $Object.hasOwnProperty.call(message, "hashAlgo") && message.hashAlgo !== 0)
writer.uint32(8).int32(message.hashAlgo);
if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
writer.uint32(18).bytes(message.digest);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
TpmEventDigest.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.TpmEventDigest();
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
if (value = reader.int32())
message.hashAlgo = value;
else
delete message.hashAlgo;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.digest = value;
else
delete message.digest;
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
TpmEventDigest.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.TpmEventDigest)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.TpmEventDigest: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.TpmEventDigest();
if (object.hashAlgo !== 0 && (typeof object.hashAlgo !== "string" || $root.org.lfedge.eve.attest.TpmHashAlgo[object.hashAlgo] !== 0))
switch (object.hashAlgo) {
case "TPM_HASH_ALGO_INVALID":
case 0:
message.hashAlgo = 0;
break;
case "TPM_HASH_ALGO_SHA1":
case 1:
message.hashAlgo = 1;
break;
case "TPM_HASH_ALGO_SHA256":
case 2:
message.hashAlgo = 2;
break;
case "TPM_HASH_ALGO_SHA512":
case 3:
message.hashAlgo = 3;
break;
default:
if (typeof object.hashAlgo === "number" && (object.hashAlgo | 0) === object.hashAlgo)
message.hashAlgo = object.hashAlgo;
}
if (object.digest != null)
if (object.digest.length)
if (typeof object.digest === "string")
$util.base64.decode(object.digest, message.digest = $util.newBuffer($util.base64.length(object.digest)), 0);
else if (object.digest.length >= 0)
message.digest = object.digest;
return message;
};
TpmEventDigest.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.hashAlgo = options.enums === $String ? "TPM_HASH_ALGO_INVALID" : 0;
if (options.bytes === $String)
object.digest = "";
else {
object.digest = [];
if (options.bytes !== $Array)
object.digest = $util.newBuffer(object.digest);
}
}
if (message.hashAlgo != null && $Object.hasOwnProperty.call(message, "hashAlgo"))
object.hashAlgo = options.enums === $String ? $root.org.lfedge.eve.attest.TpmHashAlgo[message.hashAlgo] === $undefined ? message.hashAlgo : $root.org.lfedge.eve.attest.TpmHashAlgo[message.hashAlgo] : message.hashAlgo;
if (message.digest != null && $Object.hasOwnProperty.call(message, "digest"))
object.digest = options.bytes === $String ? $util.base64.encode(message.digest, 0, message.digest.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.digest) : message.digest;
return object;
};
TpmEventDigest.prototype.toJSON = function() {
return TpmEventDigest.toObject(this, $protobuf.util.toJSONOptions);
};
return TpmEventDigest;
})();
attest.TpmEventLogEntry = (function() {
const TpmEventLogEntry = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
TpmEventLogEntry.prototype.index = 0;
TpmEventLogEntry.prototype.pcrIndex = 0;
TpmEventLogEntry.prototype.eventType = 0;
TpmEventLogEntry.prototype.digest = null;
TpmEventLogEntry.prototype.eventDataBinary = $util.newBuffer([]);
TpmEventLogEntry.prototype.eventDataString = "";
TpmEventLogEntry.prototype.eventBinarySize = 0;
TpmEventLogEntry.create = function(properties) {
return new TpmEventLogEntry(properties);
};
TpmEventLogEntry.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
writer.uint32(8).uint32(message.index);
if (message.pcrIndex != null && $Object.hasOwnProperty.call(message, "pcrIndex") && message.pcrIndex !== 0)
writer.uint32(16).uint32(message.pcrIndex);
if (message.eventType != null && $Object.hasOwnProperty.call(message, "eventType") && message.eventType !== 0)
writer.uint32(24).uint32(message.eventType);
if (message.digest != null && $Object.hasOwnProperty.call(message, "digest"))
$root.org.lfedge.eve.attest.TpmEventDigest.encode(message.digest, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.eventDataBinary != null && $Object.hasOwnProperty.call(message, "eventDataBinary") && message.eventDataBinary.length)
writer.uint32(42).bytes(message.eventDataBinary);
if (message.eventDataString != null && $Object.hasOwnProperty.call(message, "eventDataString") && message.eventDataString !== "")
writer.uint32(50).string(message.eventDataString);
if (message.eventBinarySize != null && $Object.hasOwnProperty.call(message, "eventBinarySize") && message.eventBinarySize !== 0)
writer.uint32(56).uint32(message.eventBinarySize);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
TpmEventLogEntry.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.TpmEventLogEntry();
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
message.index = value;
else
delete message.index;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.pcrIndex = value;
else
delete message.pcrIndex;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.eventType = value;
else
delete message.eventType;
continue;
}
case 4: {
if (wireType !== 2)
break;
message.digest = $root.org.lfedge.eve.attest.TpmEventDigest.decode(reader, reader.size(), $undefined, _depth + 1, message.digest);
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.eventDataBinary = value;
else
delete message.eventDataBinary;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.eventDataString = value;
else
delete message.eventDataString;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.eventBinarySize = value;
else
delete message.eventBinarySize;
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
TpmEventLogEntry.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.TpmEventLogEntry)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.TpmEventLogEntry: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.TpmEventLogEntry();
if (object.index != null)
if ($Number(object.index) !== 0)
message.index = object.index >>> 0;
if (object.pcrIndex != null)
if ($Number(object.pcrIndex) !== 0)
message.pcrIndex = object.pcrIndex >>> 0;
if (object.eventType != null)
if ($Number(object.eventType) !== 0)
message.eventType = object.eventType >>> 0;
if (object.digest != null) {
if (!$util.isObject(object.digest))
throw $TypeError(".org.lfedge.eve.attest.TpmEventLogEntry.digest: object expected");
message.digest = $root.org.lfedge.eve.attest.TpmEventDigest.fromObject(object.digest, _depth + 1);
}
if (object.eventDataBinary != null)
if (object.eventDataBinary.length)
if (typeof object.eventDataBinary === "string")
$util.base64.decode(object.eventDataBinary, message.eventDataBinary = $util.newBuffer($util.base64.length(object.eventDataBinary)), 0);
else if (object.eventDataBinary.length >= 0)
message.eventDataBinary = object.eventDataBinary;
if (object.eventDataString != null)
if (typeof object.eventDataString !== "string" || object.eventDataString.length)
message.eventDataString = $String(object.eventDataString);
if (object.eventBinarySize != null)
if ($Number(object.eventBinarySize) !== 0)
message.eventBinarySize = object.eventBinarySize >>> 0;
return message;
};
TpmEventLogEntry.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.index = 0;
object.pcrIndex = 0;
object.eventType = 0;
object.digest = null;
if (options.bytes === $String)
object.eventDataBinary = "";
else {
object.eventDataBinary = [];
if (options.bytes !== $Array)
object.eventDataBinary = $util.newBuffer(object.eventDataBinary);
}
object.eventDataString = "";
object.eventBinarySize = 0;
}
if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
object.index = message.index;
if (message.pcrIndex != null && $Object.hasOwnProperty.call(message, "pcrIndex"))
object.pcrIndex = message.pcrIndex;
if (message.eventType != null && $Object.hasOwnProperty.call(message, "eventType"))
object.eventType = message.eventType;
if (message.digest != null && $Object.hasOwnProperty.call(message, "digest"))
object.digest = $root.org.lfedge.eve.attest.TpmEventDigest.toObject(message.digest, options, _depth + 1);
if (message.eventDataBinary != null && $Object.hasOwnProperty.call(message, "eventDataBinary"))
object.eventDataBinary = options.bytes === $String ? $util.base64.encode(message.eventDataBinary, 0, message.eventDataBinary.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.eventDataBinary) : message.eventDataBinary;
if (message.eventDataString != null && $Object.hasOwnProperty.call(message, "eventDataString"))
object.eventDataString = message.eventDataString;
if (message.eventBinarySize != null && $Object.hasOwnProperty.call(message, "eventBinarySize"))
object.eventBinarySize = message.eventBinarySize;
return object;
};
TpmEventLogEntry.prototype.toJSON = function() {
return TpmEventLogEntry.toObject(this, $protobuf.util.toJSONOptions);
};
return TpmEventLogEntry;
})();
attest.TpmHashAlgo = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "TPM_HASH_ALGO_INVALID"] = 0;
values[valuesById[1] = "TPM_HASH_ALGO_SHA1"] = 1;
values[valuesById[2] = "TPM_HASH_ALGO_SHA256"] = 2;
values[valuesById[3] = "TPM_HASH_ALGO_SHA512"] = 3;
return values;
})();
attest.TpmPCRValue = (function() {
const TpmPCRValue = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
TpmPCRValue.prototype.index = 0;
TpmPCRValue.prototype.hashAlgo = 0;
TpmPCRValue.prototype.value = $util.newBuffer([]);
TpmPCRValue.create = function(properties) {
return new TpmPCRValue(properties);
};
TpmPCRValue.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
writer.uint32(8).uint32(message.index);
if (message.hashAlgo != null && $Object.hasOwnProperty.call(message, "hashAlgo") && message.hashAlgo !== 0)
writer.uint32(16).int32(message.hashAlgo);
if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value.length)
writer.uint32(26).bytes(message.value);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
TpmPCRValue.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.TpmPCRValue();
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
message.index = value;
else
delete message.index;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.hashAlgo = value;
else
delete message.hashAlgo;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.value = value;
else
delete message.value;
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
TpmPCRValue.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.TpmPCRValue)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.TpmPCRValue: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.TpmPCRValue();
if (object.index != null)
if ($Number(object.index) !== 0)
message.index = object.index >>> 0;
if (object.hashAlgo !== 0 && (typeof object.hashAlgo !== "string" || $root.org.lfedge.eve.attest.TpmHashAlgo[object.hashAlgo] !== 0))
switch (object.hashAlgo) {
case "TPM_HASH_ALGO_INVALID":
case 0:
message.hashAlgo = 0;
break;
case "TPM_HASH_ALGO_SHA1":
case 1:
message.hashAlgo = 1;
break;
case "TPM_HASH_ALGO_SHA256":
case 2:
message.hashAlgo = 2;
break;
case "TPM_HASH_ALGO_SHA512":
case 3:
message.hashAlgo = 3;
break;
default:
if (typeof object.hashAlgo === "number" && (object.hashAlgo | 0) === object.hashAlgo)
message.hashAlgo = object.hashAlgo;
}
if (object.value != null)
if (object.value.length)
if (typeof object.value === "string")
$util.base64.decode(object.value, message.value = $util.newBuffer($util.base64.length(object.value)), 0);
else if (object.value.length >= 0)
message.value = object.value;
return message;
};
TpmPCRValue.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.index = 0;
object.hashAlgo = options.enums === $String ? "TPM_HASH_ALGO_INVALID" : 0;
if (options.bytes === $String)
object.value = "";
else {
object.value = [];
if (options.bytes !== $Array)
object.value = $util.newBuffer(object.value);
}
}
if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
object.index = message.index;
if (message.hashAlgo != null && $Object.hasOwnProperty.call(message, "hashAlgo"))
object.hashAlgo = options.enums === $String ? $root.org.lfedge.eve.attest.TpmHashAlgo[message.hashAlgo] === $undefined ? message.hashAlgo : $root.org.lfedge.eve.attest.TpmHashAlgo[message.hashAlgo] : message.hashAlgo;
if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
object.value = options.bytes === $String ? $util.base64.encode(message.value, 0, message.value.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.value) : message.value;
return object;
};
TpmPCRValue.prototype.toJSON = function() {
return TpmPCRValue.toObject(this, $protobuf.util.toJSONOptions);
};
return TpmPCRValue;
})();
attest.ZAttestNonceResp = (function() {
const ZAttestNonceResp = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZAttestNonceResp.prototype.nonce = $util.newBuffer([]);
ZAttestNonceResp.create = function(properties) {
return new ZAttestNonceResp(properties);
};
ZAttestNonceResp.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
writer.uint32(10).bytes(message.nonce);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZAttestNonceResp.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.ZAttestNonceResp();
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
if ((value = reader.bytes()).length)
message.nonce = value;
else
delete message.nonce;
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
ZAttestNonceResp.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.ZAttestNonceResp)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.ZAttestNonceResp: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.ZAttestNonceResp();
if (object.nonce != null)
if (object.nonce.length)
if (typeof object.nonce === "string")
$util.base64.decode(object.nonce, message.nonce = $util.newBuffer($util.base64.length(object.nonce)), 0);
else if (object.nonce.length >= 0)
message.nonce = object.nonce;
return message;
};
ZAttestNonceResp.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults)
if (options.bytes === $String)
object.nonce = "";
else {
object.nonce = [];
if (options.bytes !== $Array)
object.nonce = $util.newBuffer(object.nonce);
}
if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce"))
object.nonce = options.bytes === $String ? $util.base64.encode(message.nonce, 0, message.nonce.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.nonce) : message.nonce;
return object;
};
ZAttestNonceResp.prototype.toJSON = function() {
return ZAttestNonceResp.toObject(this, $protobuf.util.toJSONOptions);
};
return ZAttestNonceResp;
})();
attest.ZAttestQuote = (function() {
const ZAttestQuote = function (properties) {
this.pcrValues = [];
this.eventLog = [];
this.versions = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZAttestQuote.prototype.attestData = $util.newBuffer([]);
ZAttestQuote.prototype.signature = $util.newBuffer([]);
ZAttestQuote.prototype.pcrValues = $util.emptyArray;
ZAttestQuote.prototype.eventLog = $util.emptyArray;
ZAttestQuote.prototype.versions = $util.emptyArray;
ZAttestQuote.prototype.gpsInfo = null;
ZAttestQuote.prototype.tpmBinaryEventLog = $util.newBuffer([]);
ZAttestQuote.create = function(properties) {
return new ZAttestQuote(properties);
};
ZAttestQuote.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.attestData != null && $Object.hasOwnProperty.call(message, "attestData") && message.attestData.length)
writer.uint32(10).bytes(message.attestData);
if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
writer.uint32(18).bytes(message.signature);
if (message.pcrValues != null && message.pcrValues.length)
for (let i = 0; i < message.pcrValues.length; ++i)
$root.org.lfedge.eve.attest.TpmPCRValue.encode(message.pcrValues[i], writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.eventLog != null && message.eventLog.length)
for (let i = 0; i < message.eventLog.length; ++i)
$root.org.lfedge.eve.attest.TpmEventLogEntry.encode(message.eventLog[i], writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.versions != null && message.versions.length)
for (let i = 0; i < message.versions.length; ++i)
$root.org.lfedge.eve.attest.AttestVersionInfo.encode(message.versions[i], writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.gpsInfo != null && $Object.hasOwnProperty.call(message, "gpsInfo"))
$root.org.lfedge.eve.attest.AttestGPSCoordinates.encode(message.gpsInfo, writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.tpmBinaryEventLog != null && $Object.hasOwnProperty.call(message, "tpmBinaryEventLog") && message.tpmBinaryEventLog.length)
writer.uint32(58).bytes(message.tpmBinaryEventLog);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZAttestQuote.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.ZAttestQuote();
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
if ((value = reader.bytes()).length)
message.attestData = value;
else
delete message.attestData;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.signature = value;
else
delete message.signature;
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.pcrValues && message.pcrValues.length))
message.pcrValues = [];
message.pcrValues.push($root.org.lfedge.eve.attest.TpmPCRValue.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 4: {
if (wireType !== 2)
break;
if (!(message.eventLog && message.eventLog.length))
message.eventLog = [];
message.eventLog.push($root.org.lfedge.eve.attest.TpmEventLogEntry.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 5: {
if (wireType !== 2)
break;
if (!(message.versions && message.versions.length))
message.versions = [];
message.versions.push($root.org.lfedge.eve.attest.AttestVersionInfo.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 6: {
if (wireType !== 2)
break;
message.gpsInfo = $root.org.lfedge.eve.attest.AttestGPSCoordinates.decode(reader, reader.size(), $undefined, _depth + 1, message.gpsInfo);
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.tpmBinaryEventLog = value;
else
delete message.tpmBinaryEventLog;
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
ZAttestQuote.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.ZAttestQuote)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuote: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.ZAttestQuote();
if (object.attestData != null)
if (object.attestData.length)
if (typeof object.attestData === "string")
$util.base64.decode(object.attestData, message.attestData = $util.newBuffer($util.base64.length(object.attestData)), 0);
else if (object.attestData.length >= 0)
message.attestData = object.attestData;
if (object.signature != null)
if (object.signature.length)
if (typeof object.signature === "string")
$util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
else if (object.signature.length >= 0)
message.signature = object.signature;
if (object.pcrValues) {
if (!$Array.isArray(object.pcrValues))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuote.pcrValues: array expected");
message.pcrValues = $Array(object.pcrValues.length);
for (let i = 0; i < object.pcrValues.length; ++i) {
if (!$util.isObject(object.pcrValues[i]))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuote.pcrValues: object expected");
message.pcrValues[i] = $root.org.lfedge.eve.attest.TpmPCRValue.fromObject(object.pcrValues[i], _depth + 1);
}
}
if (object.eventLog) {
if (!$Array.isArray(object.eventLog))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuote.eventLog: array expected");
message.eventLog = $Array(object.eventLog.length);
for (let i = 0; i < object.eventLog.length; ++i) {
if (!$util.isObject(object.eventLog[i]))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuote.eventLog: object expected");
message.eventLog[i] = $root.org.lfedge.eve.attest.TpmEventLogEntry.fromObject(object.eventLog[i], _depth + 1);
}
}
if (object.versions) {
if (!$Array.isArray(object.versions))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuote.versions: array expected");
message.versions = $Array(object.versions.length);
for (let i = 0; i < object.versions.length; ++i) {
if (!$util.isObject(object.versions[i]))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuote.versions: object expected");
message.versions[i] = $root.org.lfedge.eve.attest.AttestVersionInfo.fromObject(object.versions[i], _depth + 1);
}
}
if (object.gpsInfo != null) {
if (!$util.isObject(object.gpsInfo))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuote.gpsInfo: object expected");
message.gpsInfo = $root.org.lfedge.eve.attest.AttestGPSCoordinates.fromObject(object.gpsInfo, _depth + 1);
}
if (object.tpmBinaryEventLog != null)
if (object.tpmBinaryEventLog.length)
if (typeof object.tpmBinaryEventLog === "string")
$util.base64.decode(object.tpmBinaryEventLog, message.tpmBinaryEventLog = $util.newBuffer($util.base64.length(object.tpmBinaryEventLog)), 0);
else if (object.tpmBinaryEventLog.length >= 0)
message.tpmBinaryEventLog = object.tpmBinaryEventLog;
return message;
};
ZAttestQuote.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.pcrValues = [];
object.eventLog = [];
object.versions = [];
}
if (options.defaults) {
if (options.bytes === $String)
object.attestData = "";
else {
object.attestData = [];
if (options.bytes !== $Array)
object.attestData = $util.newBuffer(object.attestData);
}
if (options.bytes === $String)
object.signature = "";
else {
object.signature = [];
if (options.bytes !== $Array)
object.signature = $util.newBuffer(object.signature);
}
object.gpsInfo = null;
if (options.bytes === $String)
object.tpmBinaryEventLog = "";
else {
object.tpmBinaryEventLog = [];
if (options.bytes !== $Array)
object.tpmBinaryEventLog = $util.newBuffer(object.tpmBinaryEventLog);
}
}
if (message.attestData != null && $Object.hasOwnProperty.call(message, "attestData"))
object.attestData = options.bytes === $String ? $util.base64.encode(message.attestData, 0, message.attestData.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.attestData) : message.attestData;
if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
if (message.pcrValues && message.pcrValues.length) {
object.pcrValues = $Array(message.pcrValues.length);
for (let j = 0; j < message.pcrValues.length; ++j)
object.pcrValues[j] = $root.org.lfedge.eve.attest.TpmPCRValue.toObject(message.pcrValues[j], options, _depth + 1);
}
if (message.eventLog && message.eventLog.length) {
object.eventLog = $Array(message.eventLog.length);
for (let j = 0; j < message.eventLog.length; ++j)
object.eventLog[j] = $root.org.lfedge.eve.attest.TpmEventLogEntry.toObject(message.eventLog[j], options, _depth + 1);
}
if (message.versions && message.versions.length) {
object.versions = $Array(message.versions.length);
for (let j = 0; j < message.versions.length; ++j)
object.versions[j] = $root.org.lfedge.eve.attest.AttestVersionInfo.toObject(message.versions[j], options, _depth + 1);
}
if (message.gpsInfo != null && $Object.hasOwnProperty.call(message, "gpsInfo"))
object.gpsInfo = $root.org.lfedge.eve.attest.AttestGPSCoordinates.toObject(message.gpsInfo, options, _depth + 1);
if (message.tpmBinaryEventLog != null && $Object.hasOwnProperty.call(message, "tpmBinaryEventLog"))
object.tpmBinaryEventLog = options.bytes === $String ? $util.base64.encode(message.tpmBinaryEventLog, 0, message.tpmBinaryEventLog.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.tpmBinaryEventLog) : message.tpmBinaryEventLog;
return object;
};
ZAttestQuote.prototype.toJSON = function() {
return ZAttestQuote.toObject(this, $protobuf.util.toJSONOptions);
};
return ZAttestQuote;
})();
attest.ZAttestQuoteResp = (function() {
const ZAttestQuoteResp = function (properties) {
this.keys = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZAttestQuoteResp.prototype.response = 0;
ZAttestQuoteResp.prototype.integrityToken = $util.newBuffer([]);
ZAttestQuoteResp.prototype.keys = $util.emptyArray;
ZAttestQuoteResp.create = function(properties) {
return new ZAttestQuoteResp(properties);
};
ZAttestQuoteResp.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.response != null && $Object.hasOwnProperty.call(message, "response") && message.response !== 0)
writer.uint32(8).int32(message.response);
if (message.integrityToken != null && $Object.hasOwnProperty.call(message, "integrityToken") && message.integrityToken.length)
writer.uint32(18).bytes(message.integrityToken);
if (message.keys != null && message.keys.length)
for (let i = 0; i < message.keys.length; ++i)
$root.org.lfedge.eve.attest.AttestVolumeKey.encode(message.keys[i], writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZAttestQuoteResp.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.ZAttestQuoteResp();
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
if (value = reader.int32())
message.response = value;
else
delete message.response;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.integrityToken = value;
else
delete message.integrityToken;
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.keys && message.keys.length))
message.keys = [];
message.keys.push($root.org.lfedge.eve.attest.AttestVolumeKey.decode(reader, reader.size(), $undefined, _depth + 1));
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
ZAttestQuoteResp.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.ZAttestQuoteResp)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuoteResp: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.ZAttestQuoteResp();
if (object.response !== 0 && (typeof object.response !== "string" || $root.org.lfedge.eve.attest.ZAttestResponseCode[object.response] !== 0))
switch (object.response) {
case "Z_ATTEST_RESPONSE_CODE_INVALID":
case 0:
message.response = 0;
break;
case "Z_ATTEST_RESPONSE_CODE_SUCCESS":
case 1:
message.response = 1;
break;
case "Z_ATTEST_RESPONSE_CODE_NONCE_MISMATCH":
case 2:
message.response = 2;
break;
case "Z_ATTEST_RESPONSE_CODE_NO_CERT_FOUND":
case 3:
message.response = 3;
break;
case "Z_ATTEST_RESPONSE_CODE_QUOTE_FAILED":
case 4:
message.response = 4;
break;
default:
if (typeof object.response === "number" && (object.response | 0) === object.response)
message.response = object.response;
}
if (object.integrityToken != null)
if (object.integrityToken.length)
if (typeof object.integrityToken === "string")
$util.base64.decode(object.integrityToken, message.integrityToken = $util.newBuffer($util.base64.length(object.integrityToken)), 0);
else if (object.integrityToken.length >= 0)
message.integrityToken = object.integrityToken;
if (object.keys) {
if (!$Array.isArray(object.keys))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuoteResp.keys: array expected");
message.keys = $Array(object.keys.length);
for (let i = 0; i < object.keys.length; ++i) {
if (!$util.isObject(object.keys[i]))
throw $TypeError(".org.lfedge.eve.attest.ZAttestQuoteResp.keys: object expected");
message.keys[i] = $root.org.lfedge.eve.attest.AttestVolumeKey.fromObject(object.keys[i], _depth + 1);
}
}
return message;
};
ZAttestQuoteResp.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.keys = [];
if (options.defaults) {
object.response = options.enums === $String ? "Z_ATTEST_RESPONSE_CODE_INVALID" : 0;
if (options.bytes === $String)
object.integrityToken = "";
else {
object.integrityToken = [];
if (options.bytes !== $Array)
object.integrityToken = $util.newBuffer(object.integrityToken);
}
}
if (message.response != null && $Object.hasOwnProperty.call(message, "response"))
object.response = options.enums === $String ? $root.org.lfedge.eve.attest.ZAttestResponseCode[message.response] === $undefined ? message.response : $root.org.lfedge.eve.attest.ZAttestResponseCode[message.response] : message.response;
if (message.integrityToken != null && $Object.hasOwnProperty.call(message, "integrityToken"))
object.integrityToken = options.bytes === $String ? $util.base64.encode(message.integrityToken, 0, message.integrityToken.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.integrityToken) : message.integrityToken;
if (message.keys && message.keys.length) {
object.keys = $Array(message.keys.length);
for (let j = 0; j < message.keys.length; ++j)
object.keys[j] = $root.org.lfedge.eve.attest.AttestVolumeKey.toObject(message.keys[j], options, _depth + 1);
}
return object;
};
ZAttestQuoteResp.prototype.toJSON = function() {
return ZAttestQuoteResp.toObject(this, $protobuf.util.toJSONOptions);
};
return ZAttestQuoteResp;
})();
attest.ZAttestReq = (function() {
const ZAttestReq = function (properties) {
this.certs = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZAttestReq.prototype.reqType = 0;
ZAttestReq.prototype.quote = null;
ZAttestReq.prototype.certs = $util.emptyArray;
ZAttestReq.prototype.storageKeys = null;
ZAttestReq.create = function(properties) {
return new ZAttestReq(properties);
};
ZAttestReq.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.reqType != null && $Object.hasOwnProperty.call(message, "reqType") && message.reqType !== 0)
writer.uint32(8).int32(message.reqType);
if (message.quote != null && $Object.hasOwnProperty.call(message, "quote"))
$root.org.lfedge.eve.attest.ZAttestQuote.encode(message.quote, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.certs != null && message.certs.length)
for (let i = 0; i < message.certs.length; ++i)
$root.org.lfedge.eve.certs.ZCert.encode(message.certs[i], writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.storageKeys != null && $Object.hasOwnProperty.call(message, "storageKeys"))
$root.org.lfedge.eve.attest.AttestStorageKeys.encode(message.storageKeys, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZAttestReq.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.ZAttestReq();
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
if (value = reader.int32())
message.reqType = value;
else
delete message.reqType;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.quote = $root.org.lfedge.eve.attest.ZAttestQuote.decode(reader, reader.size(), $undefined, _depth + 1, message.quote);
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.certs && message.certs.length))
message.certs = [];
message.certs.push($root.org.lfedge.eve.certs.ZCert.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 4: {
if (wireType !== 2)
break;
message.storageKeys = $root.org.lfedge.eve.attest.AttestStorageKeys.decode(reader, reader.size(), $undefined, _depth + 1, message.storageKeys);
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
ZAttestReq.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.ZAttestReq)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.ZAttestReq: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.ZAttestReq();
if (object.reqType !== 0 && (typeof object.reqType !== "string" || $root.org.lfedge.eve.attest.ZAttestReqType[object.reqType] !== 0))
switch (object.reqType) {
case "ATTEST_REQ_NONE":
case 0:
message.reqType = 0;
break;
case "ATTEST_REQ_CERT":
case 1:
message.reqType = 1;
break;
case "ATTEST_REQ_NONCE":
case 2:
message.reqType = 2;
break;
case "ATTEST_REQ_QUOTE":
case 3:
message.reqType = 3;
break;
case "Z_ATTEST_REQ_TYPE_STORE_KEYS":
case 4:
message.reqType = 4;
break;
default:
if (typeof object.reqType === "number" && (object.reqType | 0) === object.reqType)
message.reqType = object.reqType;
}
if (object.quote != null) {
if (!$util.isObject(object.quote))
throw $TypeError(".org.lfedge.eve.attest.ZAttestReq.quote: object expected");
message.quote = $root.org.lfedge.eve.attest.ZAttestQuote.fromObject(object.quote, _depth + 1);
}
if (object.certs) {
if (!$Array.isArray(object.certs))
throw $TypeError(".org.lfedge.eve.attest.ZAttestReq.certs: array expected");
message.certs = $Array(object.certs.length);
for (let i = 0; i < object.certs.length; ++i) {
if (!$util.isObject(object.certs[i]))
throw $TypeError(".org.lfedge.eve.attest.ZAttestReq.certs: object expected");
message.certs[i] = $root.org.lfedge.eve.certs.ZCert.fromObject(object.certs[i], _depth + 1);
}
}
if (object.storageKeys != null) {
if (!$util.isObject(object.storageKeys))
throw $TypeError(".org.lfedge.eve.attest.ZAttestReq.storageKeys: object expected");
message.storageKeys = $root.org.lfedge.eve.attest.AttestStorageKeys.fromObject(object.storageKeys, _depth + 1);
}
return message;
};
ZAttestReq.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.certs = [];
if (options.defaults) {
object.reqType = options.enums === $String ? "ATTEST_REQ_NONE" : 0;
object.quote = null;
object.storageKeys = null;
}
if (message.reqType != null && $Object.hasOwnProperty.call(message, "reqType"))
object.reqType = options.enums === $String ? $root.org.lfedge.eve.attest.ZAttestReqType[message.reqType] === $undefined ? message.reqType : $root.org.lfedge.eve.attest.ZAttestReqType[message.reqType] : message.reqType;
if (message.quote != null && $Object.hasOwnProperty.call(message, "quote"))
object.quote = $root.org.lfedge.eve.attest.ZAttestQuote.toObject(message.quote, options, _depth + 1);
if (message.certs && message.certs.length) {
object.certs = $Array(message.certs.length);
for (let j = 0; j < message.certs.length; ++j)
object.certs[j] = $root.org.lfedge.eve.certs.ZCert.toObject(message.certs[j], options, _depth + 1);
}
if (message.storageKeys != null && $Object.hasOwnProperty.call(message, "storageKeys"))
object.storageKeys = $root.org.lfedge.eve.attest.AttestStorageKeys.toObject(message.storageKeys, options, _depth + 1);
return object;
};
ZAttestReq.prototype.toJSON = function() {
return ZAttestReq.toObject(this, $protobuf.util.toJSONOptions);
};
return ZAttestReq;
})();
attest.ZAttestReqType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ATTEST_REQ_NONE"] = 0;
values[valuesById[1] = "ATTEST_REQ_CERT"] = 1;
values[valuesById[2] = "ATTEST_REQ_NONCE"] = 2;
values[valuesById[3] = "ATTEST_REQ_QUOTE"] = 3;
values[valuesById[4] = "Z_ATTEST_REQ_TYPE_STORE_KEYS"] = 4;
return values;
})();
attest.ZAttestRespType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ATTEST_RESP_NONE"] = 0;
values[valuesById[1] = "ATTEST_RESP_CERT"] = 1;
values[valuesById[2] = "ATTEST_RESP_NONCE"] = 2;
values[valuesById[3] = "ATTEST_RESP_QUOTE_RESP"] = 3;
values[valuesById[4] = "Z_ATTEST_RESP_TYPE_STORE_KEYS"] = 4;
return values;
})();
attest.ZAttestResponse = (function() {
const ZAttestResponse = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZAttestResponse.prototype.respType = 0;
ZAttestResponse.prototype.nonce = null;
ZAttestResponse.prototype.quoteResp = null;
ZAttestResponse.prototype.storageKeysResp = null;
ZAttestResponse.create = function(properties) {
return new ZAttestResponse(properties);
};
ZAttestResponse.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.respType != null && $Object.hasOwnProperty.call(message, "respType") && message.respType !== 0)
writer.uint32(8).int32(message.respType);
if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce"))
$root.org.lfedge.eve.attest.ZAttestNonceResp.encode(message.nonce, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.quoteResp != null && $Object.hasOwnProperty.call(message, "quoteResp"))
$root.org.lfedge.eve.attest.ZAttestQuoteResp.encode(message.quoteResp, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.storageKeysResp != null && $Object.hasOwnProperty.call(message, "storageKeysResp"))
$root.org.lfedge.eve.attest.AttestStorageKeysResp.encode(message.storageKeysResp, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZAttestResponse.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.attest.ZAttestResponse();
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
if (value = reader.int32())
message.respType = value;
else
delete message.respType;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.nonce = $root.org.lfedge.eve.attest.ZAttestNonceResp.decode(reader, reader.size(), $undefined, _depth + 1, message.nonce);
continue;
}
case 3: {
if (wireType !== 2)
break;
message.quoteResp = $root.org.lfedge.eve.attest.ZAttestQuoteResp.decode(reader, reader.size(), $undefined, _depth + 1, message.quoteResp);
continue;
}
case 4: {
if (wireType !== 2)
break;
message.storageKeysResp = $root.org.lfedge.eve.attest.AttestStorageKeysResp.decode(reader, reader.size(), $undefined, _depth + 1, message.storageKeysResp);
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
ZAttestResponse.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.attest.ZAttestResponse)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.attest.ZAttestResponse: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.attest.ZAttestResponse();
if (object.respType !== 0 && (typeof object.respType !== "string" || $root.org.lfedge.eve.attest.ZAttestRespType[object.respType] !== 0))
switch (object.respType) {
case "ATTEST_RESP_NONE":
case 0:
message.respType = 0;
break;
case "ATTEST_RESP_CERT":
case 1:
message.respType = 1;
break;
case "ATTEST_RESP_NONCE":
case 2:
message.respType = 2;
break;
case "ATTEST_RESP_QUOTE_RESP":
case 3:
message.respType = 3;
break;
case "Z_ATTEST_RESP_TYPE_STORE_KEYS":
case 4:
message.respType = 4;
break;
default:
if (typeof object.respType === "number" && (object.respType | 0) === object.respType)
message.respType = object.respType;
}
if (object.nonce != null) {
if (!$util.isObject(object.nonce))
throw $TypeError(".org.lfedge.eve.attest.ZAttestResponse.nonce: object expected");
message.nonce = $root.org.lfedge.eve.attest.ZAttestNonceResp.fromObject(object.nonce, _depth + 1);
}
if (object.quoteResp != null) {
if (!$util.isObject(object.quoteResp))
throw $TypeError(".org.lfedge.eve.attest.ZAttestResponse.quoteResp: object expected");
message.quoteResp = $root.org.lfedge.eve.attest.ZAttestQuoteResp.fromObject(object.quoteResp, _depth + 1);
}
if (object.storageKeysResp != null) {
if (!$util.isObject(object.storageKeysResp))
throw $TypeError(".org.lfedge.eve.attest.ZAttestResponse.storageKeysResp: object expected");
message.storageKeysResp = $root.org.lfedge.eve.attest.AttestStorageKeysResp.fromObject(object.storageKeysResp, _depth + 1);
}
return message;
};
ZAttestResponse.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.respType = options.enums === $String ? "ATTEST_RESP_NONE" : 0;
object.nonce = null;
object.quoteResp = null;
object.storageKeysResp = null;
}
if (message.respType != null && $Object.hasOwnProperty.call(message, "respType"))
object.respType = options.enums === $String ? $root.org.lfedge.eve.attest.ZAttestRespType[message.respType] === $undefined ? message.respType : $root.org.lfedge.eve.attest.ZAttestRespType[message.respType] : message.respType;
if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce"))
object.nonce = $root.org.lfedge.eve.attest.ZAttestNonceResp.toObject(message.nonce, options, _depth + 1);
if (message.quoteResp != null && $Object.hasOwnProperty.call(message, "quoteResp"))
object.quoteResp = $root.org.lfedge.eve.attest.ZAttestQuoteResp.toObject(message.quoteResp, options, _depth + 1);
if (message.storageKeysResp != null && $Object.hasOwnProperty.call(message, "storageKeysResp"))
object.storageKeysResp = $root.org.lfedge.eve.attest.AttestStorageKeysResp.toObject(message.storageKeysResp, options, _depth + 1);
return object;
};
ZAttestResponse.prototype.toJSON = function() {
return ZAttestResponse.toObject(this, $protobuf.util.toJSONOptions);
};
return ZAttestResponse;
})();
attest.ZAttestResponseCode = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "Z_ATTEST_RESPONSE_CODE_INVALID"] = 0;
values[valuesById[1] = "Z_ATTEST_RESPONSE_CODE_SUCCESS"] = 1;
values[valuesById[2] = "Z_ATTEST_RESPONSE_CODE_NONCE_MISMATCH"] = 2;
values[valuesById[3] = "Z_ATTEST_RESPONSE_CODE_NO_CERT_FOUND"] = 3;
values[valuesById[4] = "Z_ATTEST_RESPONSE_CODE_QUOTE_FAILED"] = 4;
return values;
})();
return attest;
})();
eve.certs = (function() {
const certs = {};
certs.ZCert = (function() {
const ZCert = function (properties) {
this.metaDataItems = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZCert.prototype.hashAlgo = 0;
ZCert.prototype.certHash = $util.newBuffer([]);
ZCert.prototype.type = 0;
ZCert.prototype.cert = $util.newBuffer([]);
ZCert.prototype.attributes = null;
ZCert.prototype.metaDataItems = $util.emptyArray;
ZCert.create = function(properties) {
return new ZCert(properties);
};
ZCert.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.hashAlgo != null && $Object.hasOwnProperty.call(message, "hashAlgo") && message.hashAlgo !== 0)
writer.uint32(8).int32(message.hashAlgo);
if (message.certHash != null && $Object.hasOwnProperty.call(message, "certHash") && message.certHash.length)
writer.uint32(18).bytes(message.certHash);
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
writer.uint32(24).int32(message.type);
if (message.cert != null && $Object.hasOwnProperty.call(message, "cert") && message.cert.length)
writer.uint32(34).bytes(message.cert);
if (message.attributes != null && $Object.hasOwnProperty.call(message, "attributes"))
$root.org.lfedge.eve.certs.ZCertAttr.encode(message.attributes, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.metaDataItems != null && message.metaDataItems.length)
for (let i = 0; i < message.metaDataItems.length; ++i)
$root.org.lfedge.eve.certs.ZCertMetaData.encode(message.metaDataItems[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZCert.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.certs.ZCert();
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
if (value = reader.int32())
message.hashAlgo = value;
else
delete message.hashAlgo;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.certHash = value;
else
delete message.certHash;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.type = value;
else
delete message.type;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.cert = value;
else
delete message.cert;
continue;
}
case 5: {
if (wireType !== 2)
break;
message.attributes = $root.org.lfedge.eve.certs.ZCertAttr.decode(reader, reader.size(), $undefined, _depth + 1, message.attributes);
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.metaDataItems && message.metaDataItems.length))
message.metaDataItems = [];
message.metaDataItems.push($root.org.lfedge.eve.certs.ZCertMetaData.decode(reader, reader.size(), $undefined, _depth + 1));
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
ZCert.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.certs.ZCert)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.certs.ZCert: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.certs.ZCert();
if (object.hashAlgo !== 0 && (typeof object.hashAlgo !== "string" || $root.org.lfedge.eve.common.HashAlgorithm[object.hashAlgo] !== 0))
switch (object.hashAlgo) {
case "HASH_ALGORITHM_INVALID":
case 0:
message.hashAlgo = 0;
break;
case "HASH_ALGORITHM_SHA256_16BYTES":
case 1:
message.hashAlgo = 1;
break;
case "HASH_ALGORITHM_SHA256_32BYTES":
case 2:
message.hashAlgo = 2;
break;
default:
if (typeof object.hashAlgo === "number" && (object.hashAlgo | 0) === object.hashAlgo)
message.hashAlgo = object.hashAlgo;
}
if (object.certHash != null)
if (object.certHash.length)
if (typeof object.certHash === "string")
$util.base64.decode(object.certHash, message.certHash = $util.newBuffer($util.base64.length(object.certHash)), 0);
else if (object.certHash.length >= 0)
message.certHash = object.certHash;
if (object.type !== 0 && (typeof object.type !== "string" || $root.org.lfedge.eve.certs.ZCertType[object.type] !== 0))
switch (object.type) {
case "CERT_TYPE_CONTROLLER_NONE":
case 0:
message.type = 0;
break;
case "CERT_TYPE_CONTROLLER_SIGNING":
case 1:
message.type = 1;
break;
case "CERT_TYPE_CONTROLLER_INTERMEDIATE":
case 2:
message.type = 2;
break;
case "CERT_TYPE_CONTROLLER_ECDH_EXCHANGE":
case 3:
message.type = 3;
break;
case "CERT_TYPE_DEVICE_ONBOARDING":
case 10:
message.type = 10;
break;
case "CERT_TYPE_DEVICE_RESTRICTED_SIGNING":
case 11:
message.type = 11;
break;
case "CERT_TYPE_DEVICE_ENDORSEMENT_RSA":
case 12:
message.type = 12;
break;
case "CERT_TYPE_DEVICE_ECDH_EXCHANGE":
case 13:
message.type = 13;
break;
default:
if (typeof object.type === "number" && (object.type | 0) === object.type)
message.type = object.type;
}
if (object.cert != null)
if (object.cert.length)
if (typeof object.cert === "string")
$util.base64.decode(object.cert, message.cert = $util.newBuffer($util.base64.length(object.cert)), 0);
else if (object.cert.length >= 0)
message.cert = object.cert;
if (object.attributes != null) {
if (!$util.isObject(object.attributes))
throw $TypeError(".org.lfedge.eve.certs.ZCert.attributes: object expected");
message.attributes = $root.org.lfedge.eve.certs.ZCertAttr.fromObject(object.attributes, _depth + 1);
}
if (object.metaDataItems) {
if (!$Array.isArray(object.metaDataItems))
throw $TypeError(".org.lfedge.eve.certs.ZCert.metaDataItems: array expected");
message.metaDataItems = $Array(object.metaDataItems.length);
for (let i = 0; i < object.metaDataItems.length; ++i) {
if (!$util.isObject(object.metaDataItems[i]))
throw $TypeError(".org.lfedge.eve.certs.ZCert.metaDataItems: object expected");
message.metaDataItems[i] = $root.org.lfedge.eve.certs.ZCertMetaData.fromObject(object.metaDataItems[i], _depth + 1);
}
}
return message;
};
ZCert.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.metaDataItems = [];
if (options.defaults) {
object.hashAlgo = options.enums === $String ? "HASH_ALGORITHM_INVALID" : 0;
if (options.bytes === $String)
object.certHash = "";
else {
object.certHash = [];
if (options.bytes !== $Array)
object.certHash = $util.newBuffer(object.certHash);
}
object.type = options.enums === $String ? "CERT_TYPE_CONTROLLER_NONE" : 0;
if (options.bytes === $String)
object.cert = "";
else {
object.cert = [];
if (options.bytes !== $Array)
object.cert = $util.newBuffer(object.cert);
}
object.attributes = null;
}
if (message.hashAlgo != null && $Object.hasOwnProperty.call(message, "hashAlgo"))
object.hashAlgo = options.enums === $String ? $root.org.lfedge.eve.common.HashAlgorithm[message.hashAlgo] === $undefined ? message.hashAlgo : $root.org.lfedge.eve.common.HashAlgorithm[message.hashAlgo] : message.hashAlgo;
if (message.certHash != null && $Object.hasOwnProperty.call(message, "certHash"))
object.certHash = options.bytes === $String ? $util.base64.encode(message.certHash, 0, message.certHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.certHash) : message.certHash;
if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
object.type = options.enums === $String ? $root.org.lfedge.eve.certs.ZCertType[message.type] === $undefined ? message.type : $root.org.lfedge.eve.certs.ZCertType[message.type] : message.type;
if (message.cert != null && $Object.hasOwnProperty.call(message, "cert"))
object.cert = options.bytes === $String ? $util.base64.encode(message.cert, 0, message.cert.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.cert) : message.cert;
if (message.attributes != null && $Object.hasOwnProperty.call(message, "attributes"))
object.attributes = $root.org.lfedge.eve.certs.ZCertAttr.toObject(message.attributes, options, _depth + 1);
if (message.metaDataItems && message.metaDataItems.length) {
object.metaDataItems = $Array(message.metaDataItems.length);
for (let j = 0; j < message.metaDataItems.length; ++j)
object.metaDataItems[j] = $root.org.lfedge.eve.certs.ZCertMetaData.toObject(message.metaDataItems[j], options, _depth + 1);
}
return object;
};
ZCert.prototype.toJSON = function() {
return ZCert.toObject(this, $protobuf.util.toJSONOptions);
};
return ZCert;
})();
certs.ZCertAttr = (function() {
const ZCertAttr = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZCertAttr.prototype.isMutable = false;
ZCertAttr.prototype.isTpm = false;
ZCertAttr.create = function(properties) {
return new ZCertAttr(properties);
};
ZCertAttr.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.isMutable != null && $Object.hasOwnProperty.call(message, "isMutable") && message.isMutable !== false)
writer.uint32(8).bool(message.isMutable);
if (message.isTpm != null && $Object.hasOwnProperty.call(message, "isTpm") && message.isTpm !== false)
writer.uint32(16).bool(message.isTpm);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZCertAttr.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.certs.ZCertAttr();
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
if (value = reader.bool())
message.isMutable = value;
else
delete message.isMutable;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.isTpm = value;
else
delete message.isTpm;
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
ZCertAttr.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.certs.ZCertAttr)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.certs.ZCertAttr: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.certs.ZCertAttr();
if (object.isMutable != null)
if (object.isMutable)
message.isMutable = $Boolean(object.isMutable);
if (object.isTpm != null)
if (object.isTpm)
message.isTpm = $Boolean(object.isTpm);
return message;
};
ZCertAttr.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.isMutable = false;
object.isTpm = false;
}
if (message.isMutable != null && $Object.hasOwnProperty.call(message, "isMutable"))
object.isMutable = message.isMutable;
if (message.isTpm != null && $Object.hasOwnProperty.call(message, "isTpm"))
object.isTpm = message.isTpm;
return object;
};
ZCertAttr.prototype.toJSON = function() {
return ZCertAttr.toObject(this, $protobuf.util.toJSONOptions);
};
return ZCertAttr;
})();
certs.ZCertMetaData = (function() {
const ZCertMetaData = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZCertMetaData.prototype.type = 0;
ZCertMetaData.prototype.metaData = $util.newBuffer([]);
ZCertMetaData.create = function(properties) {
return new ZCertMetaData(properties);
};
ZCertMetaData.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
writer.uint32(8).int32(message.type);
if (message.metaData != null && $Object.hasOwnProperty.call(message, "metaData") && message.metaData.length)
writer.uint32(18).bytes(message.metaData);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZCertMetaData.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.certs.ZCertMetaData();
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
if (value = reader.int32())
message.type = value;
else
delete message.type;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.metaData = value;
else
delete message.metaData;
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
ZCertMetaData.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.certs.ZCertMetaData)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.certs.ZCertMetaData: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.certs.ZCertMetaData();
if (object.type !== 0 && (typeof object.type !== "string" || $root.org.lfedge.eve.certs.ZCertMetaDataType[object.type] !== 0))
switch (object.type) {
case "Z_CERT_META_DATA_TYPE_INVALID":
case 0:
message.type = 0;
break;
case "Z_CERT_META_DATA_TYPE_TPM2_PUBLIC":
case 1:
message.type = 1;
break;
default:
if (typeof object.type === "number" && (object.type | 0) === object.type)
message.type = object.type;
}
if (object.metaData != null)
if (object.metaData.length)
if (typeof object.metaData === "string")
$util.base64.decode(object.metaData, message.metaData = $util.newBuffer($util.base64.length(object.metaData)), 0);
else if (object.metaData.length >= 0)
message.metaData = object.metaData;
return message;
};
ZCertMetaData.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.type = options.enums === $String ? "Z_CERT_META_DATA_TYPE_INVALID" : 0;
if (options.bytes === $String)
object.metaData = "";
else {
object.metaData = [];
if (options.bytes !== $Array)
object.metaData = $util.newBuffer(object.metaData);
}
}
if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
object.type = options.enums === $String ? $root.org.lfedge.eve.certs.ZCertMetaDataType[message.type] === $undefined ? message.type : $root.org.lfedge.eve.certs.ZCertMetaDataType[message.type] : message.type;
if (message.metaData != null && $Object.hasOwnProperty.call(message, "metaData"))
object.metaData = options.bytes === $String ? $util.base64.encode(message.metaData, 0, message.metaData.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.metaData) : message.metaData;
return object;
};
ZCertMetaData.prototype.toJSON = function() {
return ZCertMetaData.toObject(this, $protobuf.util.toJSONOptions);
};
return ZCertMetaData;
})();
certs.ZCertMetaDataType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "Z_CERT_META_DATA_TYPE_INVALID"] = 0;
values[valuesById[1] = "Z_CERT_META_DATA_TYPE_TPM2_PUBLIC"] = 1;
return values;
})();
certs.ZCertType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "CERT_TYPE_CONTROLLER_NONE"] = 0;
values[valuesById[1] = "CERT_TYPE_CONTROLLER_SIGNING"] = 1;
values[valuesById[2] = "CERT_TYPE_CONTROLLER_INTERMEDIATE"] = 2;
values[valuesById[3] = "CERT_TYPE_CONTROLLER_ECDH_EXCHANGE"] = 3;
values[valuesById[10] = "CERT_TYPE_DEVICE_ONBOARDING"] = 10;
values[valuesById[11] = "CERT_TYPE_DEVICE_RESTRICTED_SIGNING"] = 11;
values[valuesById[12] = "CERT_TYPE_DEVICE_ENDORSEMENT_RSA"] = 12;
values[valuesById[13] = "CERT_TYPE_DEVICE_ECDH_EXCHANGE"] = 13;
return values;
})();
certs.ZControllerCert = (function() {
const ZControllerCert = function (properties) {
this.certs = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZControllerCert.prototype.certs = $util.emptyArray;
ZControllerCert.create = function(properties) {
return new ZControllerCert(properties);
};
ZControllerCert.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.certs != null && message.certs.length)
for (let i = 0; i < message.certs.length; ++i)
$root.org.lfedge.eve.certs.ZCert.encode(message.certs[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZControllerCert.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.certs.ZControllerCert();
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
if (!(message.certs && message.certs.length))
message.certs = [];
message.certs.push($root.org.lfedge.eve.certs.ZCert.decode(reader, reader.size(), $undefined, _depth + 1));
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
ZControllerCert.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.certs.ZControllerCert)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.certs.ZControllerCert: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.certs.ZControllerCert();
if (object.certs) {
if (!$Array.isArray(object.certs))
throw $TypeError(".org.lfedge.eve.certs.ZControllerCert.certs: array expected");
message.certs = $Array(object.certs.length);
for (let i = 0; i < object.certs.length; ++i) {
if (!$util.isObject(object.certs[i]))
throw $TypeError(".org.lfedge.eve.certs.ZControllerCert.certs: object expected");
message.certs[i] = $root.org.lfedge.eve.certs.ZCert.fromObject(object.certs[i], _depth + 1);
}
}
return message;
};
ZControllerCert.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.certs = [];
if (message.certs && message.certs.length) {
object.certs = $Array(message.certs.length);
for (let j = 0; j < message.certs.length; ++j)
object.certs[j] = $root.org.lfedge.eve.certs.ZCert.toObject(message.certs[j], options, _depth + 1);
}
return object;
};
ZControllerCert.prototype.toJSON = function() {
return ZControllerCert.toObject(this, $protobuf.util.toJSONOptions);
};
return ZControllerCert;
})();
return certs;
})();
eve.common = (function() {
const common = {};
common.CipherBlock = (function() {
const CipherBlock = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
CipherBlock.prototype.cipherContextId = "";
CipherBlock.prototype.initialValue = $util.newBuffer([]);
CipherBlock.prototype.cipherData = $util.newBuffer([]);
CipherBlock.prototype.clearTextSha256 = $util.newBuffer([]);
CipherBlock.create = function(properties) {
return new CipherBlock(properties);
};
CipherBlock.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.cipherContextId != null && $Object.hasOwnProperty.call(message, "cipherContextId") && message.cipherContextId !== "")
writer.uint32(10).string(message.cipherContextId);
if (message.initialValue != null && $Object.hasOwnProperty.call(message, "initialValue") && message.initialValue.length)
writer.uint32(18).bytes(message.initialValue);
if (message.cipherData != null && $Object.hasOwnProperty.call(message, "cipherData") && message.cipherData.length)
writer.uint32(26).bytes(message.cipherData);
if (message.clearTextSha256 != null && $Object.hasOwnProperty.call(message, "clearTextSha256") && message.clearTextSha256.length)
writer.uint32(34).bytes(message.clearTextSha256);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
CipherBlock.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.common.CipherBlock();
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
message.cipherContextId = value;
else
delete message.cipherContextId;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.initialValue = value;
else
delete message.initialValue;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.cipherData = value;
else
delete message.cipherData;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.clearTextSha256 = value;
else
delete message.clearTextSha256;
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
CipherBlock.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.common.CipherBlock)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.common.CipherBlock: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.common.CipherBlock();
if (object.cipherContextId != null)
if (typeof object.cipherContextId !== "string" || object.cipherContextId.length)
message.cipherContextId = $String(object.cipherContextId);
if (object.initialValue != null)
if (object.initialValue.length)
if (typeof object.initialValue === "string")
$util.base64.decode(object.initialValue, message.initialValue = $util.newBuffer($util.base64.length(object.initialValue)), 0);
else if (object.initialValue.length >= 0)
message.initialValue = object.initialValue;
if (object.cipherData != null)
if (object.cipherData.length)
if (typeof object.cipherData === "string")
$util.base64.decode(object.cipherData, message.cipherData = $util.newBuffer($util.base64.length(object.cipherData)), 0);
else if (object.cipherData.length >= 0)
message.cipherData = object.cipherData;
if (object.clearTextSha256 != null)
if (object.clearTextSha256.length)
if (typeof object.clearTextSha256 === "string")
$util.base64.decode(object.clearTextSha256, message.clearTextSha256 = $util.newBuffer($util.base64.length(object.clearTextSha256)), 0);
else if (object.clearTextSha256.length >= 0)
message.clearTextSha256 = object.clearTextSha256;
return message;
};
CipherBlock.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.cipherContextId = "";
if (options.bytes === $String)
object.initialValue = "";
else {
object.initialValue = [];
if (options.bytes !== $Array)
object.initialValue = $util.newBuffer(object.initialValue);
}
if (options.bytes === $String)
object.cipherData = "";
else {
object.cipherData = [];
if (options.bytes !== $Array)
object.cipherData = $util.newBuffer(object.cipherData);
}
if (options.bytes === $String)
object.clearTextSha256 = "";
else {
object.clearTextSha256 = [];
if (options.bytes !== $Array)
object.clearTextSha256 = $util.newBuffer(object.clearTextSha256);
}
}
if (message.cipherContextId != null && $Object.hasOwnProperty.call(message, "cipherContextId"))
object.cipherContextId = message.cipherContextId;
if (message.initialValue != null && $Object.hasOwnProperty.call(message, "initialValue"))
object.initialValue = options.bytes === $String ? $util.base64.encode(message.initialValue, 0, message.initialValue.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.initialValue) : message.initialValue;
if (message.cipherData != null && $Object.hasOwnProperty.call(message, "cipherData"))
object.cipherData = options.bytes === $String ? $util.base64.encode(message.cipherData, 0, message.cipherData.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.cipherData) : message.cipherData;
if (message.clearTextSha256 != null && $Object.hasOwnProperty.call(message, "clearTextSha256"))
object.clearTextSha256 = options.bytes === $String ? $util.base64.encode(message.clearTextSha256, 0, message.clearTextSha256.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.clearTextSha256) : message.clearTextSha256;
return object;
};
CipherBlock.prototype.toJSON = function() {
return CipherBlock.toObject(this, $protobuf.util.toJSONOptions);
};
return CipherBlock;
})();
common.CipherContext = (function() {
const CipherContext = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
CipherContext.prototype.contextId = "";
CipherContext.prototype.hashScheme = 0;
CipherContext.prototype.keyExchangeScheme = 0;
CipherContext.prototype.encryptionScheme = 0;
CipherContext.prototype.deviceCertHash = $util.newBuffer([]);
CipherContext.prototype.controllerCertHash = $util.newBuffer([]);
CipherContext.create = function(properties) {
return new CipherContext(properties);
};
CipherContext.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contextId != null && $Object.hasOwnProperty.call(message, "contextId") && message.contextId !== "")
writer.uint32(10).string(message.contextId);
if (message.hashScheme != null && $Object.hasOwnProperty.call(message, "hashScheme") && message.hashScheme !== 0)
writer.uint32(16).int32(message.hashScheme);
if (message.keyExchangeScheme != null && $Object.hasOwnProperty.call(message, "keyExchangeScheme") && message.keyExchangeScheme !== 0)
writer.uint32(24).int32(message.keyExchangeScheme);
if (message.encryptionScheme != null && $Object.hasOwnProperty.call(message, "encryptionScheme") && message.encryptionScheme !== 0)
writer.uint32(32).int32(message.encryptionScheme);
if (message.deviceCertHash != null && $Object.hasOwnProperty.call(message, "deviceCertHash") && message.deviceCertHash.length)
writer.uint32(42).bytes(message.deviceCertHash);
if (message.controllerCertHash != null && $Object.hasOwnProperty.call(message, "controllerCertHash") && message.controllerCertHash.length)
writer.uint32(50).bytes(message.controllerCertHash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
CipherContext.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.common.CipherContext();
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
message.contextId = value;
else
delete message.contextId;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.hashScheme = value;
else
delete message.hashScheme;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.keyExchangeScheme = value;
else
delete message.keyExchangeScheme;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.encryptionScheme = value;
else
delete message.encryptionScheme;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.deviceCertHash = value;
else
delete message.deviceCertHash;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.controllerCertHash = value;
else
delete message.controllerCertHash;
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
CipherContext.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.common.CipherContext)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.common.CipherContext: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.common.CipherContext();
if (object.contextId != null)
if (typeof object.contextId !== "string" || object.contextId.length)
message.contextId = $String(object.contextId);
if (object.hashScheme !== 0 && (typeof object.hashScheme !== "string" || $root.org.lfedge.eve.common.HashAlgorithm[object.hashScheme] !== 0))
switch (object.hashScheme) {
case "HASH_ALGORITHM_INVALID":
case 0:
message.hashScheme = 0;
break;
case "HASH_ALGORITHM_SHA256_16BYTES":
case 1:
message.hashScheme = 1;
break;
case "HASH_ALGORITHM_SHA256_32BYTES":
case 2:
message.hashScheme = 2;
break;
default:
if (typeof object.hashScheme === "number" && (object.hashScheme | 0) === object.hashScheme)
message.hashScheme = object.hashScheme;
}
if (object.keyExchangeScheme !== 0 && (typeof object.keyExchangeScheme !== "string" || $root.org.lfedge.eve.common.KeyExchangeScheme[object.keyExchangeScheme] !== 0))
switch (object.keyExchangeScheme) {
case "KEA_NONE":
case 0:
message.keyExchangeScheme = 0;
break;
case "KEA_ECDH":
case 1:
message.keyExchangeScheme = 1;
break;
default:
if (typeof object.keyExchangeScheme === "number" && (object.keyExchangeScheme | 0) === object.keyExchangeScheme)
message.keyExchangeScheme = object.keyExchangeScheme;
}
if (object.encryptionScheme !== 0 && (typeof object.encryptionScheme !== "string" || $root.org.lfedge.eve.common.EncryptionScheme[object.encryptionScheme] !== 0))
switch (object.encryptionScheme) {
case "SA_NONE":
case 0:
message.encryptionScheme = 0;
break;
case "SA_AES_256_CFB":
case 1:
message.encryptionScheme = 1;
break;
default:
if (typeof object.encryptionScheme === "number" && (object.encryptionScheme | 0) === object.encryptionScheme)
message.encryptionScheme = object.encryptionScheme;
}
if (object.deviceCertHash != null)
if (object.deviceCertHash.length)
if (typeof object.deviceCertHash === "string")
$util.base64.decode(object.deviceCertHash, message.deviceCertHash = $util.newBuffer($util.base64.length(object.deviceCertHash)), 0);
else if (object.deviceCertHash.length >= 0)
message.deviceCertHash = object.deviceCertHash;
if (object.controllerCertHash != null)
if (object.controllerCertHash.length)
if (typeof object.controllerCertHash === "string")
$util.base64.decode(object.controllerCertHash, message.controllerCertHash = $util.newBuffer($util.base64.length(object.controllerCertHash)), 0);
else if (object.controllerCertHash.length >= 0)
message.controllerCertHash = object.controllerCertHash;
return message;
};
CipherContext.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.contextId = "";
object.hashScheme = options.enums === $String ? "HASH_ALGORITHM_INVALID" : 0;
object.keyExchangeScheme = options.enums === $String ? "KEA_NONE" : 0;
object.encryptionScheme = options.enums === $String ? "SA_NONE" : 0;
if (options.bytes === $String)
object.deviceCertHash = "";
else {
object.deviceCertHash = [];
if (options.bytes !== $Array)
object.deviceCertHash = $util.newBuffer(object.deviceCertHash);
}
if (options.bytes === $String)
object.controllerCertHash = "";
else {
object.controllerCertHash = [];
if (options.bytes !== $Array)
object.controllerCertHash = $util.newBuffer(object.controllerCertHash);
}
}
if (message.contextId != null && $Object.hasOwnProperty.call(message, "contextId"))
object.contextId = message.contextId;
if (message.hashScheme != null && $Object.hasOwnProperty.call(message, "hashScheme"))
object.hashScheme = options.enums === $String ? $root.org.lfedge.eve.common.HashAlgorithm[message.hashScheme] === $undefined ? message.hashScheme : $root.org.lfedge.eve.common.HashAlgorithm[message.hashScheme] : message.hashScheme;
if (message.keyExchangeScheme != null && $Object.hasOwnProperty.call(message, "keyExchangeScheme"))
object.keyExchangeScheme = options.enums === $String ? $root.org.lfedge.eve.common.KeyExchangeScheme[message.keyExchangeScheme] === $undefined ? message.keyExchangeScheme : $root.org.lfedge.eve.common.KeyExchangeScheme[message.keyExchangeScheme] : message.keyExchangeScheme;
if (message.encryptionScheme != null && $Object.hasOwnProperty.call(message, "encryptionScheme"))
object.encryptionScheme = options.enums === $String ? $root.org.lfedge.eve.common.EncryptionScheme[message.encryptionScheme] === $undefined ? message.encryptionScheme : $root.org.lfedge.eve.common.EncryptionScheme[message.encryptionScheme] : message.encryptionScheme;
if (message.deviceCertHash != null && $Object.hasOwnProperty.call(message, "deviceCertHash"))
object.deviceCertHash = options.bytes === $String ? $util.base64.encode(message.deviceCertHash, 0, message.deviceCertHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.deviceCertHash) : message.deviceCertHash;
if (message.controllerCertHash != null && $Object.hasOwnProperty.call(message, "controllerCertHash"))
object.controllerCertHash = options.bytes === $String ? $util.base64.encode(message.controllerCertHash, 0, message.controllerCertHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.controllerCertHash) : message.controllerCertHash;
return object;
};
CipherContext.prototype.toJSON = function() {
return CipherContext.toObject(this, $protobuf.util.toJSONOptions);
};
return CipherContext;
})();
common.DiskDescription = (function() {
const DiskDescription = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
DiskDescription.prototype.name = "";
DiskDescription.prototype.logicalName = "";
DiskDescription.prototype.serial = "";
DiskDescription.create = function(properties) {
return new DiskDescription(properties);
};
DiskDescription.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(10).string(message.name);
if (message.logicalName != null && $Object.hasOwnProperty.call(message, "logicalName") && message.logicalName !== "")
writer.uint32(18).string(message.logicalName);
if (message.serial != null && $Object.hasOwnProperty.call(message, "serial") && message.serial !== "")
writer.uint32(26).string(message.serial);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
DiskDescription.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.common.DiskDescription();
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
message.name = value;
else
delete message.name;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.logicalName = value;
else
delete message.logicalName;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.serial = value;
else
delete message.serial;
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
DiskDescription.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.common.DiskDescription)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.common.DiskDescription: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.common.DiskDescription();
if (object.name != null)
if (typeof object.name !== "string" || object.name.length)
message.name = $String(object.name);
if (object.logicalName != null)
if (typeof object.logicalName !== "string" || object.logicalName.length)
message.logicalName = $String(object.logicalName);
if (object.serial != null)
if (typeof object.serial !== "string" || object.serial.length)
message.serial = $String(object.serial);
return message;
};
DiskDescription.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.name = "";
object.logicalName = "";
object.serial = "";
}
if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
object.name = message.name;
if (message.logicalName != null && $Object.hasOwnProperty.call(message, "logicalName"))
object.logicalName = message.logicalName;
if (message.serial != null && $Object.hasOwnProperty.call(message, "serial"))
object.serial = message.serial;
return object;
};
DiskDescription.prototype.toJSON = function() {
return DiskDescription.toObject(this, $protobuf.util.toJSONOptions);
};
return DiskDescription;
})();
common.EncryptionBlock = (function() {
const EncryptionBlock = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
EncryptionBlock.prototype.dsAPIKey = "";
EncryptionBlock.prototype.dsPassword = "";
EncryptionBlock.prototype.wifiUserName = "";
EncryptionBlock.prototype.wifiPassword = "";
EncryptionBlock.prototype.protectedUserData = "";
EncryptionBlock.prototype.cellularNetUsername = "";
EncryptionBlock.prototype.cellularNetPassword = "";
EncryptionBlock.prototype.clusterToken = "";
EncryptionBlock.prototype.user = 0;
EncryptionBlock.prototype.encryptedData = "";
EncryptionBlock.prototype.cellularNetAttachUsername = "";
EncryptionBlock.prototype.cellularNetAttachPassword = "";
EncryptionBlock.prototype.gzipRegistrationManifestYaml = $util.newBuffer([]);
EncryptionBlock.prototype.scepChallengePassword = "";
EncryptionBlock.create = function(properties) {
return new EncryptionBlock(properties);
};
EncryptionBlock.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.dsAPIKey != null && $Object.hasOwnProperty.call(message, "dsAPIKey") && message.dsAPIKey !== "")
writer.uint32(10).string(message.dsAPIKey);
if (message.dsPassword != null && $Object.hasOwnProperty.call(message, "dsPassword") && message.dsPassword !== "")
writer.uint32(18).string(message.dsPassword);
if (message.wifiUserName != null && $Object.hasOwnProperty.call(message, "wifiUserName") && message.wifiUserName !== "")
writer.uint32(26).string(message.wifiUserName);
if (message.wifiPassword != null && $Object.hasOwnProperty.call(message, "wifiPassword") && message.wifiPassword !== "")
writer.uint32(34).string(message.wifiPassword);
if (message.protectedUserData != null && $Object.hasOwnProperty.call(message, "protectedUserData") && message.protectedUserData !== "")
writer.uint32(42).string(message.protectedUserData);
if (message.cellularNetUsername != null && $Object.hasOwnProperty.call(message, "cellularNetUsername") && message.cellularNetUsername !== "")
writer.uint32(50).string(message.cellularNetUsername);
if (message.cellularNetPassword != null && $Object.hasOwnProperty.call(message, "cellularNetPassword") && message.cellularNetPassword !== "")
writer.uint32(58).string(message.cellularNetPassword);
if (message.clusterToken != null && $Object.hasOwnProperty.call(message, "clusterToken") && message.clusterToken !== "")
writer.uint32(66).string(message.clusterToken);
if (message.user != null && $Object.hasOwnProperty.call(message, "user") && message.user !== 0)
writer.uint32(72).int32(message.user);
if (message.encryptedData != null && $Object.hasOwnProperty.call(message, "encryptedData") && message.encryptedData !== "")
writer.uint32(82).string(message.encryptedData);
if (message.cellularNetAttachUsername != null && $Object.hasOwnProperty.call(message, "cellularNetAttachUsername") && message.cellularNetAttachUsername !== "")
writer.uint32(90).string(message.cellularNetAttachUsername);
if (message.cellularNetAttachPassword != null && $Object.hasOwnProperty.call(message, "cellularNetAttachPassword") && message.cellularNetAttachPassword !== "")
writer.uint32(98).string(message.cellularNetAttachPassword);
if (message.gzipRegistrationManifestYaml != null && $Object.hasOwnProperty.call(message, "gzipRegistrationManifestYaml") && message.gzipRegistrationManifestYaml.length)
writer.uint32(106).bytes(message.gzipRegistrationManifestYaml);
if (message.scepChallengePassword != null && $Object.hasOwnProperty.call(message, "scepChallengePassword") && message.scepChallengePassword !== "")
writer.uint32(114).string(message.scepChallengePassword);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
EncryptionBlock.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.common.EncryptionBlock();
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
message.dsAPIKey = value;
else
delete message.dsAPIKey;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.dsPassword = value;
else
delete message.dsPassword;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.wifiUserName = value;
else
delete message.wifiUserName;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.wifiPassword = value;
else
delete message.wifiPassword;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.protectedUserData = value;
else
delete message.protectedUserData;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.cellularNetUsername = value;
else
delete message.cellularNetUsername;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.cellularNetPassword = value;
else
delete message.cellularNetPassword;
continue;
}
case 8: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clusterToken = value;
else
delete message.clusterToken;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.user = value;
else
delete message.user;
continue;
}
case 10: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.encryptedData = value;
else
delete message.encryptedData;
continue;
}
case 11: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.cellularNetAttachUsername = value;
else
delete message.cellularNetAttachUsername;
continue;
}
case 12: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.cellularNetAttachPassword = value;
else
delete message.cellularNetAttachPassword;
continue;
}
case 13: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.gzipRegistrationManifestYaml = value;
else
delete message.gzipRegistrationManifestYaml;
continue;
}
case 14: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.scepChallengePassword = value;
else
delete message.scepChallengePassword;
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
EncryptionBlock.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.common.EncryptionBlock)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.common.EncryptionBlock: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.common.EncryptionBlock();
if (object.dsAPIKey != null)
if (typeof object.dsAPIKey !== "string" || object.dsAPIKey.length)
message.dsAPIKey = $String(object.dsAPIKey);
if (object.dsPassword != null)
if (typeof object.dsPassword !== "string" || object.dsPassword.length)
message.dsPassword = $String(object.dsPassword);
if (object.wifiUserName != null)
if (typeof object.wifiUserName !== "string" || object.wifiUserName.length)
message.wifiUserName = $String(object.wifiUserName);
if (object.wifiPassword != null)
if (typeof object.wifiPassword !== "string" || object.wifiPassword.length)
message.wifiPassword = $String(object.wifiPassword);
if (object.protectedUserData != null)
if (typeof object.protectedUserData !== "string" || object.protectedUserData.length)
message.protectedUserData = $String(object.protectedUserData);
if (object.cellularNetUsername != null)
if (typeof object.cellularNetUsername !== "string" || object.cellularNetUsername.length)
message.cellularNetUsername = $String(object.cellularNetUsername);
if (object.cellularNetPassword != null)
if (typeof object.cellularNetPassword !== "string" || object.cellularNetPassword.length)
message.cellularNetPassword = $String(object.cellularNetPassword);
if (object.clusterToken != null)
if (typeof object.clusterToken !== "string" || object.clusterToken.length)
message.clusterToken = $String(object.clusterToken);
if (object.user !== 0 && (typeof object.user !== "string" || $root.org.lfedge.eve.common.EncryptionBlockUser[object.user] !== 0))
switch (object.user) {
case "ENCRYPTION_BLOCK_USER_UNSPECIFIED":
case 0:
message.user = 0;
break;
case "ENCRYPTION_BLOCK_USER_BINARY_ARTIFACT_METADATA":
case 1:
message.user = 1;
break;
default:
if (typeof object.user === "number" && (object.user | 0) === object.user)
message.user = object.user;
}
if (object.encryptedData != null)
if (typeof object.encryptedData !== "string" || object.encryptedData.length)
message.encryptedData = $String(object.encryptedData);
if (object.cellularNetAttachUsername != null)
if (typeof object.cellularNetAttachUsername !== "string" || object.cellularNetAttachUsername.length)
message.cellularNetAttachUsername = $String(object.cellularNetAttachUsername);
if (object.cellularNetAttachPassword != null)
if (typeof object.cellularNetAttachPassword !== "string" || object.cellularNetAttachPassword.length)
message.cellularNetAttachPassword = $String(object.cellularNetAttachPassword);
if (object.gzipRegistrationManifestYaml != null)
if (object.gzipRegistrationManifestYaml.length)
if (typeof object.gzipRegistrationManifestYaml === "string")
$util.base64.decode(object.gzipRegistrationManifestYaml, message.gzipRegistrationManifestYaml = $util.newBuffer($util.base64.length(object.gzipRegistrationManifestYaml)), 0);
else if (object.gzipRegistrationManifestYaml.length >= 0)
message.gzipRegistrationManifestYaml = object.gzipRegistrationManifestYaml;
if (object.scepChallengePassword != null)
if (typeof object.scepChallengePassword !== "string" || object.scepChallengePassword.length)
message.scepChallengePassword = $String(object.scepChallengePassword);
return message;
};
EncryptionBlock.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.dsAPIKey = "";
object.dsPassword = "";
object.wifiUserName = "";
object.wifiPassword = "";
object.protectedUserData = "";
object.cellularNetUsername = "";
object.cellularNetPassword = "";
object.clusterToken = "";
object.user = options.enums === $String ? "ENCRYPTION_BLOCK_USER_UNSPECIFIED" : 0;
object.encryptedData = "";
object.cellularNetAttachUsername = "";
object.cellularNetAttachPassword = "";
if (options.bytes === $String)
object.gzipRegistrationManifestYaml = "";
else {
object.gzipRegistrationManifestYaml = [];
if (options.bytes !== $Array)
object.gzipRegistrationManifestYaml = $util.newBuffer(object.gzipRegistrationManifestYaml);
}
object.scepChallengePassword = "";
}
if (message.dsAPIKey != null && $Object.hasOwnProperty.call(message, "dsAPIKey"))
object.dsAPIKey = message.dsAPIKey;
if (message.dsPassword != null && $Object.hasOwnProperty.call(message, "dsPassword"))
object.dsPassword = message.dsPassword;
if (message.wifiUserName != null && $Object.hasOwnProperty.call(message, "wifiUserName"))
object.wifiUserName = message.wifiUserName;
if (message.wifiPassword != null && $Object.hasOwnProperty.call(message, "wifiPassword"))
object.wifiPassword = message.wifiPassword;
if (message.protectedUserData != null && $Object.hasOwnProperty.call(message, "protectedUserData"))
object.protectedUserData = message.protectedUserData;
if (message.cellularNetUsername != null && $Object.hasOwnProperty.call(message, "cellularNetUsername"))
object.cellularNetUsername = message.cellularNetUsername;
if (message.cellularNetPassword != null && $Object.hasOwnProperty.call(message, "cellularNetPassword"))
object.cellularNetPassword = message.cellularNetPassword;
if (message.clusterToken != null && $Object.hasOwnProperty.call(message, "clusterToken"))
object.clusterToken = message.clusterToken;
if (message.user != null && $Object.hasOwnProperty.call(message, "user"))
object.user = options.enums === $String ? $root.org.lfedge.eve.common.EncryptionBlockUser[message.user] === $undefined ? message.user : $root.org.lfedge.eve.common.EncryptionBlockUser[message.user] : message.user;
if (message.encryptedData != null && $Object.hasOwnProperty.call(message, "encryptedData"))
object.encryptedData = message.encryptedData;
if (message.cellularNetAttachUsername != null && $Object.hasOwnProperty.call(message, "cellularNetAttachUsername"))
object.cellularNetAttachUsername = message.cellularNetAttachUsername;
if (message.cellularNetAttachPassword != null && $Object.hasOwnProperty.call(message, "cellularNetAttachPassword"))
object.cellularNetAttachPassword = message.cellularNetAttachPassword;
if (message.gzipRegistrationManifestYaml != null && $Object.hasOwnProperty.call(message, "gzipRegistrationManifestYaml"))
object.gzipRegistrationManifestYaml = options.bytes === $String ? $util.base64.encode(message.gzipRegistrationManifestYaml, 0, message.gzipRegistrationManifestYaml.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.gzipRegistrationManifestYaml) : message.gzipRegistrationManifestYaml;
if (message.scepChallengePassword != null && $Object.hasOwnProperty.call(message, "scepChallengePassword"))
object.scepChallengePassword = message.scepChallengePassword;
return object;
};
EncryptionBlock.prototype.toJSON = function() {
return EncryptionBlock.toObject(this, $protobuf.util.toJSONOptions);
};
return EncryptionBlock;
})();
common.EncryptionBlockUser = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ENCRYPTION_BLOCK_USER_UNSPECIFIED"] = 0;
values[valuesById[1] = "ENCRYPTION_BLOCK_USER_BINARY_ARTIFACT_METADATA"] = 1;
return values;
})();
common.EncryptionScheme = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "SA_NONE"] = 0;
values[valuesById[1] = "SA_AES_256_CFB"] = 1;
return values;
})();
common.HashAlgorithm = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "HASH_ALGORITHM_INVALID"] = 0;
values[valuesById[1] = "HASH_ALGORITHM_SHA256_16BYTES"] = 1;
values[valuesById[2] = "HASH_ALGORITHM_SHA256_32BYTES"] = 2;
return values;
})();
common.KeyExchangeScheme = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "KEA_NONE"] = 0;
values[valuesById[1] = "KEA_ECDH"] = 1;
return values;
})();
common.NetworkConfigOrigin = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "NETWORK_CONFIG_ORIGIN_UNSPECIFIED"] = 0;
values[valuesById[1] = "NETWORK_CONFIG_ORIGIN_CONTROLLER"] = 1;
values[valuesById[2] = "NETWORK_CONFIG_ORIGIN_BOOTSTRAP"] = 2;
values[valuesById[3] = "NETWORK_CONFIG_ORIGIN_OVERRIDE"] = 3;
values[valuesById[4] = "NETWORK_CONFIG_ORIGIN_LASTRESORT"] = 4;
values[valuesById[5] = "NETWORK_CONFIG_ORIGIN_TUI"] = 5;
values[valuesById[6] = "NETWORK_CONFIG_ORIGIN_LOC"] = 6;
values[valuesById[7] = "NETWORK_CONFIG_ORIGIN_LPS"] = 7;
return values;
})();
common.PhyIoMemberUsage = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "PhyIoUsageNone"] = 0;
values[valuesById[1] = "PhyIoUsageMgmtAndApps"] = 1;
values[valuesById[2] = "PhyIoUsageShared"] = 2;
values[valuesById[3] = "PhyIoUsageDedicated"] = 3;
values[valuesById[4] = "PhyIoUsageDisabled"] = 4;
values[valuesById[5] = "PhyIoUsageMgmtOnly"] = 5;
return values;
})();
common.PhyIoType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "PhyIoNoop"] = 0;
values[valuesById[1] = "PhyIoNetEth"] = 1;
values[valuesById[2] = "PhyIoUSB"] = 2;
values[valuesById[3] = "PhyIoCOM"] = 3;
values[valuesById[4] = "PhyIoAudio"] = 4;
values[valuesById[5] = "PhyIoNetWLAN"] = 5;
values[valuesById[6] = "PhyIoNetWWAN"] = 6;
values[valuesById[7] = "PhyIoHDMI"] = 7;
values[valuesById[9] = "PhyIoNVMEStorage"] = 9;
values[valuesById[10] = "PhyIoSATAStorage"] = 10;
values[valuesById[11] = "PhyIoNetEthPF"] = 11;
values[valuesById[12] = "PhyIoNetEthVF"] = 12;
values[valuesById[13] = "PhyIoUSBController"] = 13;
values[valuesById[14] = "PhyIoUSBDevice"] = 14;
values[valuesById[15] = "PhyIoCAN"] = 15;
values[valuesById[16] = "PhyIoVCAN"] = 16;
values[valuesById[17] = "PhyIoLCAN"] = 17;
values[valuesById[255] = "PhyIoOther"] = 255;
return values;
})();
common.PortConfigSource = (function() {
const PortConfigSource = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
PortConfigSource.prototype.origin = 0;
PortConfigSource.prototype.submittedAt = null;
PortConfigSource.create = function(properties) {
return new PortConfigSource(properties);
};
PortConfigSource.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== 0)
writer.uint32(8).int32(message.origin);
if (message.submittedAt != null && $Object.hasOwnProperty.call(message, "submittedAt"))
$root.google.protobuf.Timestamp.encode(message.submittedAt, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
PortConfigSource.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.common.PortConfigSource();
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
if (value = reader.int32())
message.origin = value;
else
delete message.origin;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.submittedAt = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.submittedAt);
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
PortConfigSource.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.common.PortConfigSource)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.common.PortConfigSource: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.common.PortConfigSource();
if (object.origin !== 0 && (typeof object.origin !== "string" || $root.org.lfedge.eve.common.NetworkConfigOrigin[object.origin] !== 0))
switch (object.origin) {
case "NETWORK_CONFIG_ORIGIN_UNSPECIFIED":
case 0:
message.origin = 0;
break;
case "NETWORK_CONFIG_ORIGIN_CONTROLLER":
case 1:
message.origin = 1;
break;
case "NETWORK_CONFIG_ORIGIN_BOOTSTRAP":
case 2:
message.origin = 2;
break;
case "NETWORK_CONFIG_ORIGIN_OVERRIDE":
case 3:
message.origin = 3;
break;
case "NETWORK_CONFIG_ORIGIN_LASTRESORT":
case 4:
message.origin = 4;
break;
case "NETWORK_CONFIG_ORIGIN_TUI":
case 5:
message.origin = 5;
break;
case "NETWORK_CONFIG_ORIGIN_LOC":
case 6:
message.origin = 6;
break;
case "NETWORK_CONFIG_ORIGIN_LPS":
case 7:
message.origin = 7;
break;
default:
if (typeof object.origin === "number" && (object.origin | 0) === object.origin)
message.origin = object.origin;
}
if (object.submittedAt != null) {
if (!$util.isObject(object.submittedAt))
throw $TypeError(".org.lfedge.eve.common.PortConfigSource.submittedAt: object expected");
message.submittedAt = $root.google.protobuf.Timestamp.fromObject(object.submittedAt, _depth + 1);
}
return message;
};
PortConfigSource.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.origin = options.enums === $String ? "NETWORK_CONFIG_ORIGIN_UNSPECIFIED" : 0;
object.submittedAt = null;
}
if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
object.origin = options.enums === $String ? $root.org.lfedge.eve.common.NetworkConfigOrigin[message.origin] === $undefined ? message.origin : $root.org.lfedge.eve.common.NetworkConfigOrigin[message.origin] : message.origin;
if (message.submittedAt != null && $Object.hasOwnProperty.call(message, "submittedAt"))
object.submittedAt = $root.google.protobuf.Timestamp.toObject(message.submittedAt, options, _depth + 1);
return object;
};
PortConfigSource.prototype.toJSON = function() {
return PortConfigSource.toObject(this, $protobuf.util.toJSONOptions);
};
return PortConfigSource;
})();
return common;
})();
eve.auth = (function() {
const auth = {};
auth.AuthBody = (function() {
const AuthBody = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AuthBody.prototype.payload = $util.newBuffer([]);
AuthBody.create = function(properties) {
return new AuthBody(properties);
};
AuthBody.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
writer.uint32(10).bytes(message.payload);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AuthBody.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.auth.AuthBody();
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
if ((value = reader.bytes()).length)
message.payload = value;
else
delete message.payload;
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
AuthBody.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.auth.AuthBody)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.auth.AuthBody: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.auth.AuthBody();
if (object.payload != null)
if (object.payload.length)
if (typeof object.payload === "string")
$util.base64.decode(object.payload, message.payload = $util.newBuffer($util.base64.length(object.payload)), 0);
else if (object.payload.length >= 0)
message.payload = object.payload;
return message;
};
AuthBody.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults)
if (options.bytes === $String)
object.payload = "";
else {
object.payload = [];
if (options.bytes !== $Array)
object.payload = $util.newBuffer(object.payload);
}
if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
object.payload = options.bytes === $String ? $util.base64.encode(message.payload, 0, message.payload.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.payload) : message.payload;
return object;
};
AuthBody.prototype.toJSON = function() {
return AuthBody.toObject(this, $protobuf.util.toJSONOptions);
};
return AuthBody;
})();
auth.AuthContainer = (function() {
const AuthContainer = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AuthContainer.prototype.protectedPayload = null;
AuthContainer.prototype.algo = 0;
AuthContainer.prototype.senderCertHash = $util.newBuffer([]);
AuthContainer.prototype.signatureHash = $util.newBuffer([]);
AuthContainer.prototype.senderCert = $util.newBuffer([]);
AuthContainer.prototype.cipherContext = null;
AuthContainer.prototype.cipherData = null;
AuthContainer.create = function(properties) {
return new AuthContainer(properties);
};
AuthContainer.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.protectedPayload != null && $Object.hasOwnProperty.call(message, "protectedPayload"))
$root.org.lfedge.eve.auth.AuthBody.encode(message.protectedPayload, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.algo != null && $Object.hasOwnProperty.call(message, "algo") && message.algo !== 0)
writer.uint32(16).int32(message.algo);
if (message.senderCertHash != null && $Object.hasOwnProperty.call(message, "senderCertHash") && message.senderCertHash.length)
writer.uint32(26).bytes(message.senderCertHash);
if (message.signatureHash != null && $Object.hasOwnProperty.call(message, "signatureHash") && message.signatureHash.length)
writer.uint32(34).bytes(message.signatureHash);
if (message.senderCert != null && $Object.hasOwnProperty.call(message, "senderCert") && message.senderCert.length)
writer.uint32(42).bytes(message.senderCert);
if (message.cipherContext != null && $Object.hasOwnProperty.call(message, "cipherContext"))
$root.org.lfedge.eve.common.CipherContext.encode(message.cipherContext, writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.cipherData != null && $Object.hasOwnProperty.call(message, "cipherData"))
$root.org.lfedge.eve.common.CipherBlock.encode(message.cipherData, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AuthContainer.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.auth.AuthContainer();
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
message.protectedPayload = $root.org.lfedge.eve.auth.AuthBody.decode(reader, reader.size(), $undefined, _depth + 1, message.protectedPayload);
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.algo = value;
else
delete message.algo;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.senderCertHash = value;
else
delete message.senderCertHash;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.signatureHash = value;
else
delete message.signatureHash;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.senderCert = value;
else
delete message.senderCert;
continue;
}
case 6: {
if (wireType !== 2)
break;
message.cipherContext = $root.org.lfedge.eve.common.CipherContext.decode(reader, reader.size(), $undefined, _depth + 1, message.cipherContext);
continue;
}
case 7: {
if (wireType !== 2)
break;
message.cipherData = $root.org.lfedge.eve.common.CipherBlock.decode(reader, reader.size(), $undefined, _depth + 1, message.cipherData);
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
AuthContainer.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.auth.AuthContainer)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.auth.AuthContainer: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.auth.AuthContainer();
if (object.protectedPayload != null) {
if (!$util.isObject(object.protectedPayload))
throw $TypeError(".org.lfedge.eve.auth.AuthContainer.protectedPayload: object expected");
message.protectedPayload = $root.org.lfedge.eve.auth.AuthBody.fromObject(object.protectedPayload, _depth + 1);
}
if (object.algo !== 0 && (typeof object.algo !== "string" || $root.org.lfedge.eve.common.HashAlgorithm[object.algo] !== 0))
switch (object.algo) {
case "HASH_ALGORITHM_INVALID":
case 0:
message.algo = 0;
break;
case "HASH_ALGORITHM_SHA256_16BYTES":
case 1:
message.algo = 1;
break;
case "HASH_ALGORITHM_SHA256_32BYTES":
case 2:
message.algo = 2;
break;
default:
if (typeof object.algo === "number" && (object.algo | 0) === object.algo)
message.algo = object.algo;
}
if (object.senderCertHash != null)
if (object.senderCertHash.length)
if (typeof object.senderCertHash === "string")
$util.base64.decode(object.senderCertHash, message.senderCertHash = $util.newBuffer($util.base64.length(object.senderCertHash)), 0);
else if (object.senderCertHash.length >= 0)
message.senderCertHash = object.senderCertHash;
if (object.signatureHash != null)
if (object.signatureHash.length)
if (typeof object.signatureHash === "string")
$util.base64.decode(object.signatureHash, message.signatureHash = $util.newBuffer($util.base64.length(object.signatureHash)), 0);
else if (object.signatureHash.length >= 0)
message.signatureHash = object.signatureHash;
if (object.senderCert != null)
if (object.senderCert.length)
if (typeof object.senderCert === "string")
$util.base64.decode(object.senderCert, message.senderCert = $util.newBuffer($util.base64.length(object.senderCert)), 0);
else if (object.senderCert.length >= 0)
message.senderCert = object.senderCert;
if (object.cipherContext != null) {
if (!$util.isObject(object.cipherContext))
throw $TypeError(".org.lfedge.eve.auth.AuthContainer.cipherContext: object expected");
message.cipherContext = $root.org.lfedge.eve.common.CipherContext.fromObject(object.cipherContext, _depth + 1);
}
if (object.cipherData != null) {
if (!$util.isObject(object.cipherData))
throw $TypeError(".org.lfedge.eve.auth.AuthContainer.cipherData: object expected");
message.cipherData = $root.org.lfedge.eve.common.CipherBlock.fromObject(object.cipherData, _depth + 1);
}
return message;
};
AuthContainer.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.protectedPayload = null;
object.algo = options.enums === $String ? "HASH_ALGORITHM_INVALID" : 0;
if (options.bytes === $String)
object.senderCertHash = "";
else {
object.senderCertHash = [];
if (options.bytes !== $Array)
object.senderCertHash = $util.newBuffer(object.senderCertHash);
}
if (options.bytes === $String)
object.signatureHash = "";
else {
object.signatureHash = [];
if (options.bytes !== $Array)
object.signatureHash = $util.newBuffer(object.signatureHash);
}
if (options.bytes === $String)
object.senderCert = "";
else {
object.senderCert = [];
if (options.bytes !== $Array)
object.senderCert = $util.newBuffer(object.senderCert);
}
object.cipherContext = null;
object.cipherData = null;
}
if (message.protectedPayload != null && $Object.hasOwnProperty.call(message, "protectedPayload"))
object.protectedPayload = $root.org.lfedge.eve.auth.AuthBody.toObject(message.protectedPayload, options, _depth + 1);
if (message.algo != null && $Object.hasOwnProperty.call(message, "algo"))
object.algo = options.enums === $String ? $root.org.lfedge.eve.common.HashAlgorithm[message.algo] === $undefined ? message.algo : $root.org.lfedge.eve.common.HashAlgorithm[message.algo] : message.algo;
if (message.senderCertHash != null && $Object.hasOwnProperty.call(message, "senderCertHash"))
object.senderCertHash = options.bytes === $String ? $util.base64.encode(message.senderCertHash, 0, message.senderCertHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.senderCertHash) : message.senderCertHash;
if (message.signatureHash != null && $Object.hasOwnProperty.call(message, "signatureHash"))
object.signatureHash = options.bytes === $String ? $util.base64.encode(message.signatureHash, 0, message.signatureHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signatureHash) : message.signatureHash;
if (message.senderCert != null && $Object.hasOwnProperty.call(message, "senderCert"))
object.senderCert = options.bytes === $String ? $util.base64.encode(message.senderCert, 0, message.senderCert.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.senderCert) : message.senderCert;
if (message.cipherContext != null && $Object.hasOwnProperty.call(message, "cipherContext"))
object.cipherContext = $root.org.lfedge.eve.common.CipherContext.toObject(message.cipherContext, options, _depth + 1);
if (message.cipherData != null && $Object.hasOwnProperty.call(message, "cipherData"))
object.cipherData = $root.org.lfedge.eve.common.CipherBlock.toObject(message.cipherData, options, _depth + 1);
return object;
};
AuthContainer.prototype.toJSON = function() {
return AuthContainer.toObject(this, $protobuf.util.toJSONOptions);
};
return AuthContainer;
})();
return auth;
})();
eve.config = (function() {
const config = {};
config.BaseOS = (function() {
const BaseOS = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
BaseOS.prototype.contentTreeUuid = "";
BaseOS.prototype.retryUpdate = null;
BaseOS.prototype.activate = false;
BaseOS.prototype.baseOsVersion = "";
BaseOS.create = function(properties) {
return new BaseOS(properties);
};
BaseOS.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contentTreeUuid != null && $Object.hasOwnProperty.call(message, "contentTreeUuid") && message.contentTreeUuid !== "")
writer.uint32(10).string(message.contentTreeUuid);
if (message.retryUpdate != null && $Object.hasOwnProperty.call(message, "retryUpdate"))
$root.org.lfedge.eve.config.DeviceOpsCmd.encode(message.retryUpdate, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.activate != null && $Object.hasOwnProperty.call(message, "activate") && message.activate !== false)
writer.uint32(24).bool(message.activate);
if (message.baseOsVersion != null && $Object.hasOwnProperty.call(message, "baseOsVersion") && message.baseOsVersion !== "")
writer.uint32(34).string(message.baseOsVersion);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
BaseOS.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.BaseOS();
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
message.contentTreeUuid = value;
else
delete message.contentTreeUuid;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.retryUpdate = $root.org.lfedge.eve.config.DeviceOpsCmd.decode(reader, reader.size(), $undefined, _depth + 1, message.retryUpdate);
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.activate = value;
else
delete message.activate;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.baseOsVersion = value;
else
delete message.baseOsVersion;
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
BaseOS.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.BaseOS)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.BaseOS: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.BaseOS();
if (object.contentTreeUuid != null)
if (typeof object.contentTreeUuid !== "string" || object.contentTreeUuid.length)
message.contentTreeUuid = $String(object.contentTreeUuid);
if (object.retryUpdate != null) {
if (!$util.isObject(object.retryUpdate))
throw $TypeError(".org.lfedge.eve.config.BaseOS.retryUpdate: object expected");
message.retryUpdate = $root.org.lfedge.eve.config.DeviceOpsCmd.fromObject(object.retryUpdate, _depth + 1);
}
if (object.activate != null)
if (object.activate)
message.activate = $Boolean(object.activate);
if (object.baseOsVersion != null)
if (typeof object.baseOsVersion !== "string" || object.baseOsVersion.length)
message.baseOsVersion = $String(object.baseOsVersion);
return message;
};
BaseOS.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.contentTreeUuid = "";
object.retryUpdate = null;
object.activate = false;
object.baseOsVersion = "";
}
if (message.contentTreeUuid != null && $Object.hasOwnProperty.call(message, "contentTreeUuid"))
object.contentTreeUuid = message.contentTreeUuid;
if (message.retryUpdate != null && $Object.hasOwnProperty.call(message, "retryUpdate"))
object.retryUpdate = $root.org.lfedge.eve.config.DeviceOpsCmd.toObject(message.retryUpdate, options, _depth + 1);
if (message.activate != null && $Object.hasOwnProperty.call(message, "activate"))
object.activate = message.activate;
if (message.baseOsVersion != null && $Object.hasOwnProperty.call(message, "baseOsVersion"))
object.baseOsVersion = message.baseOsVersion;
return object;
};
BaseOS.prototype.toJSON = function() {
return BaseOS.toObject(this, $protobuf.util.toJSONOptions);
};
return BaseOS;
})();
config.BaseOSConfig = (function() {
const BaseOSConfig = function (properties) {
this.drives = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
BaseOSConfig.prototype.uuidandversion = null;
BaseOSConfig.prototype.drives = $util.emptyArray;
BaseOSConfig.prototype.activate = false;
BaseOSConfig.prototype.baseOSVersion = "";
BaseOSConfig.prototype.volumeID = "";
BaseOSConfig.create = function(properties) {
return new BaseOSConfig(properties);
};
BaseOSConfig.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.uuidandversion != null && $Object.hasOwnProperty.call(message, "uuidandversion"))
$root.org.lfedge.eve.config.UUIDandVersion.encode(message.uuidandversion, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.drives != null && message.drives.length)
for (let i = 0; i < message.drives.length; ++i)
$root.org.lfedge.eve.config.Drive.encode(message.drives[i], writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.activate != null && $Object.hasOwnProperty.call(message, "activate") && message.activate !== false)
writer.uint32(32).bool(message.activate);
if (message.baseOSVersion != null && $Object.hasOwnProperty.call(message, "baseOSVersion") && message.baseOSVersion !== "")
writer.uint32(82).string(message.baseOSVersion);
if (message.volumeID != null && $Object.hasOwnProperty.call(message, "volumeID") && message.volumeID !== "")
writer.uint32(98).string(message.volumeID);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
BaseOSConfig.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.BaseOSConfig();
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
message.uuidandversion = $root.org.lfedge.eve.config.UUIDandVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.uuidandversion);
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.drives && message.drives.length))
message.drives = [];
message.drives.push($root.org.lfedge.eve.config.Drive.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.activate = value;
else
delete message.activate;
continue;
}
case 10: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.baseOSVersion = value;
else
delete message.baseOSVersion;
continue;
}
case 12: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.volumeID = value;
else
delete message.volumeID;
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
BaseOSConfig.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.BaseOSConfig)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.BaseOSConfig: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.BaseOSConfig();
if (object.uuidandversion != null) {
if (!$util.isObject(object.uuidandversion))
throw $TypeError(".org.lfedge.eve.config.BaseOSConfig.uuidandversion: object expected");
message.uuidandversion = $root.org.lfedge.eve.config.UUIDandVersion.fromObject(object.uuidandversion, _depth + 1);
}
if (object.drives) {
if (!$Array.isArray(object.drives))
throw $TypeError(".org.lfedge.eve.config.BaseOSConfig.drives: array expected");
message.drives = $Array(object.drives.length);
for (let i = 0; i < object.drives.length; ++i) {
if (!$util.isObject(object.drives[i]))
throw $TypeError(".org.lfedge.eve.config.BaseOSConfig.drives: object expected");
message.drives[i] = $root.org.lfedge.eve.config.Drive.fromObject(object.drives[i], _depth + 1);
}
}
if (object.activate != null)
if (object.activate)
message.activate = $Boolean(object.activate);
if (object.baseOSVersion != null)
if (typeof object.baseOSVersion !== "string" || object.baseOSVersion.length)
message.baseOSVersion = $String(object.baseOSVersion);
if (object.volumeID != null)
if (typeof object.volumeID !== "string" || object.volumeID.length)
message.volumeID = $String(object.volumeID);
return message;
};
BaseOSConfig.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.drives = [];
if (options.defaults) {
object.uuidandversion = null;
object.activate = false;
object.baseOSVersion = "";
object.volumeID = "";
}
if (message.uuidandversion != null && $Object.hasOwnProperty.call(message, "uuidandversion"))
object.uuidandversion = $root.org.lfedge.eve.config.UUIDandVersion.toObject(message.uuidandversion, options, _depth + 1);
if (message.drives && message.drives.length) {
object.drives = $Array(message.drives.length);
for (let j = 0; j < message.drives.length; ++j)
object.drives[j] = $root.org.lfedge.eve.config.Drive.toObject(message.drives[j], options, _depth + 1);
}
if (message.activate != null && $Object.hasOwnProperty.call(message, "activate"))
object.activate = message.activate;
if (message.baseOSVersion != null && $Object.hasOwnProperty.call(message, "baseOSVersion"))
object.baseOSVersion = message.baseOSVersion;
if (message.volumeID != null && $Object.hasOwnProperty.call(message, "volumeID"))
object.volumeID = message.volumeID;
return object;
};
BaseOSConfig.prototype.toJSON = function() {
return BaseOSConfig.toObject(this, $protobuf.util.toJSONOptions);
};
return BaseOSConfig;
})();
config.BootstrapConfig = (function() {
const BootstrapConfig = function (properties) {
this.controllerCerts = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
BootstrapConfig.prototype.signedConfig = null;
BootstrapConfig.prototype.controllerCerts = $util.emptyArray;
BootstrapConfig.create = function(properties) {
return new BootstrapConfig(properties);
};
BootstrapConfig.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.signedConfig != null && $Object.hasOwnProperty.call(message, "signedConfig"))
$root.org.lfedge.eve.auth.AuthContainer.encode(message.signedConfig, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.controllerCerts != null && message.controllerCerts.length)
for (let i = 0; i < message.controllerCerts.length; ++i)
$root.org.lfedge.eve.certs.ZCert.encode(message.controllerCerts[i], writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
BootstrapConfig.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.BootstrapConfig();
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
message.signedConfig = $root.org.lfedge.eve.auth.AuthContainer.decode(reader, reader.size(), $undefined, _depth + 1, message.signedConfig);
continue;
}
case 2: {
if (wireType !== 2)
break;
if (!(message.controllerCerts && message.controllerCerts.length))
message.controllerCerts = [];
message.controllerCerts.push($root.org.lfedge.eve.certs.ZCert.decode(reader, reader.size(), $undefined, _depth + 1));
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
BootstrapConfig.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.BootstrapConfig)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.BootstrapConfig: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.BootstrapConfig();
if (object.signedConfig != null) {
if (!$util.isObject(object.signedConfig))
throw $TypeError(".org.lfedge.eve.config.BootstrapConfig.signedConfig: object expected");
message.signedConfig = $root.org.lfedge.eve.auth.AuthContainer.fromObject(object.signedConfig, _depth + 1);
}
if (object.controllerCerts) {
if (!$Array.isArray(object.controllerCerts))
throw $TypeError(".org.lfedge.eve.config.BootstrapConfig.controllerCerts: array expected");
message.controllerCerts = $Array(object.controllerCerts.length);
for (let i = 0; i < object.controllerCerts.length; ++i) {
if (!$util.isObject(object.controllerCerts[i]))
throw $TypeError(".org.lfedge.eve.config.BootstrapConfig.controllerCerts: object expected");
message.controllerCerts[i] = $root.org.lfedge.eve.certs.ZCert.fromObject(object.controllerCerts[i], _depth + 1);
}
}
return message;
};
BootstrapConfig.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.controllerCerts = [];
if (options.defaults)
object.signedConfig = null;
if (message.signedConfig != null && $Object.hasOwnProperty.call(message, "signedConfig"))
object.signedConfig = $root.org.lfedge.eve.auth.AuthContainer.toObject(message.signedConfig, options, _depth + 1);
if (message.controllerCerts && message.controllerCerts.length) {
object.controllerCerts = $Array(message.controllerCerts.length);
for (let j = 0; j < message.controllerCerts.length; ++j)
object.controllerCerts[j] = $root.org.lfedge.eve.certs.ZCert.toObject(message.controllerCerts[j], options, _depth + 1);
}
return object;
};
BootstrapConfig.prototype.toJSON = function() {
return BootstrapConfig.toObject(this, $protobuf.util.toJSONOptions);
};
return BootstrapConfig;
})();
config.ConfigItem = (function() {
const ConfigItem = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ConfigItem.prototype.key = "";
ConfigItem.prototype.value = "";
ConfigItem.create = function(properties) {
return new ConfigItem(properties);
};
ConfigItem.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
writer.uint32(10).string(message.key);
if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
writer.uint32(18).string(message.value);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ConfigItem.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.ConfigItem();
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
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.value = value;
else
delete message.value;
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
ConfigItem.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.ConfigItem)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.ConfigItem: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.ConfigItem();
if (object.key != null)
if (typeof object.key !== "string" || object.key.length)
message.key = $String(object.key);
if (object.value != null)
if (typeof object.value !== "string" || object.value.length)
message.value = $String(object.value);
return message;
};
ConfigItem.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.key = "";
object.value = "";
}
if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
object.key = message.key;
if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
object.value = message.value;
return object;
};
ConfigItem.prototype.toJSON = function() {
return ConfigItem.toObject(this, $protobuf.util.toJSONOptions);
};
return ConfigItem;
})();
config.ConfigRequest = (function() {
const ConfigRequest = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ConfigRequest.prototype.configHash = "";
ConfigRequest.prototype.integrityToken = $util.newBuffer([]);
ConfigRequest.create = function(properties) {
return new ConfigRequest(properties);
};
ConfigRequest.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.configHash != null && $Object.hasOwnProperty.call(message, "configHash") && message.configHash !== "")
writer.uint32(10).string(message.configHash);
if (message.integrityToken != null && $Object.hasOwnProperty.call(message, "integrityToken") && message.integrityToken.length)
writer.uint32(18).bytes(message.integrityToken);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ConfigRequest.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.ConfigRequest();
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
message.configHash = value;
else
delete message.configHash;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.integrityToken = value;
else
delete message.integrityToken;
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
ConfigRequest.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.ConfigRequest)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.ConfigRequest: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.ConfigRequest();
if (object.configHash != null)
if (typeof object.configHash !== "string" || object.configHash.length)
message.configHash = $String(object.configHash);
if (object.integrityToken != null)
if (object.integrityToken.length)
if (typeof object.integrityToken === "string")
$util.base64.decode(object.integrityToken, message.integrityToken = $util.newBuffer($util.base64.length(object.integrityToken)), 0);
else if (object.integrityToken.length >= 0)
message.integrityToken = object.integrityToken;
return message;
};
ConfigRequest.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.configHash = "";
if (options.bytes === $String)
object.integrityToken = "";
else {
object.integrityToken = [];
if (options.bytes !== $Array)
object.integrityToken = $util.newBuffer(object.integrityToken);
}
}
if (message.configHash != null && $Object.hasOwnProperty.call(message, "configHash"))
object.configHash = message.configHash;
if (message.integrityToken != null && $Object.hasOwnProperty.call(message, "integrityToken"))
object.integrityToken = options.bytes === $String ? $util.base64.encode(message.integrityToken, 0, message.integrityToken.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.integrityToken) : message.integrityToken;
return object;
};
ConfigRequest.prototype.toJSON = function() {
return ConfigRequest.toObject(this, $protobuf.util.toJSONOptions);
};
return ConfigRequest;
})();
config.ConfigResponse = (function() {
const ConfigResponse = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ConfigResponse.prototype.config = null;
ConfigResponse.prototype.configHash = "";
ConfigResponse.create = function(properties) {
return new ConfigResponse(properties);
};
ConfigResponse.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.config != null && $Object.hasOwnProperty.call(message, "config"))
$root.org.lfedge.eve.config.EdgeDevConfig.encode(message.config, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.configHash != null && $Object.hasOwnProperty.call(message, "configHash") && message.configHash !== "")
writer.uint32(18).string(message.configHash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ConfigResponse.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.ConfigResponse();
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
message.config = $root.org.lfedge.eve.config.EdgeDevConfig.decode(reader, reader.size(), $undefined, _depth + 1, message.config);
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.configHash = value;
else
delete message.configHash;
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
ConfigResponse.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.ConfigResponse)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.ConfigResponse: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.ConfigResponse();
if (object.config != null) {
if (!$util.isObject(object.config))
throw $TypeError(".org.lfedge.eve.config.ConfigResponse.config: object expected");
message.config = $root.org.lfedge.eve.config.EdgeDevConfig.fromObject(object.config, _depth + 1);
}
if (object.configHash != null)
if (typeof object.configHash !== "string" || object.configHash.length)
message.configHash = $String(object.configHash);
return message;
};
ConfigResponse.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.config = null;
object.configHash = "";
}
if (message.config != null && $Object.hasOwnProperty.call(message, "config"))
object.config = $root.org.lfedge.eve.config.EdgeDevConfig.toObject(message.config, options, _depth + 1);
if (message.configHash != null && $Object.hasOwnProperty.call(message, "configHash"))
object.configHash = message.configHash;
return object;
};
ConfigResponse.prototype.toJSON = function() {
return ConfigResponse.toObject(this, $protobuf.util.toJSONOptions);
};
return ConfigResponse;
})();
config.ContentTree = (function() {
const ContentTree = function (properties) {
this.dsIdsList = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ContentTree.prototype.uuid = "";
ContentTree.prototype.dsId = "";
ContentTree.prototype.URL = "";
ContentTree.prototype.iformat = 0;
ContentTree.prototype.sha256 = "";
ContentTree.prototype.maxSizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
ContentTree.prototype.siginfo = null;
ContentTree.prototype.displayName = "";
ContentTree.prototype.generationCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ContentTree.prototype.customMetaData = "";
ContentTree.prototype.dsIdsList = $util.emptyArray;
ContentTree.prototype.designatedNodeId = "";
ContentTree.create = function(properties) {
return new ContentTree(properties);
};
ContentTree.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
writer.uint32(10).string(message.uuid);
if (message.dsId != null && $Object.hasOwnProperty.call(message, "dsId") && message.dsId !== "")
writer.uint32(18).string(message.dsId);
if (message.URL != null && $Object.hasOwnProperty.call(message, "URL") && message.URL !== "")
writer.uint32(26).string(message.URL);
if (message.iformat != null && $Object.hasOwnProperty.call(message, "iformat") && message.iformat !== 0)
writer.uint32(32).int32(message.iformat);
if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
writer.uint32(42).string(message.sha256);
if (message.maxSizeBytes != null && $Object.hasOwnProperty.call(message, "maxSizeBytes") && (typeof message.maxSizeBytes === "object" ? message.maxSizeBytes.low || message.maxSizeBytes.high : message.maxSizeBytes !== 0))
writer.uint32(48).uint64(message.maxSizeBytes);
if (message.siginfo != null && $Object.hasOwnProperty.call(message, "siginfo"))
$root.org.lfedge.eve.config.SignatureInfo.encode(message.siginfo, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName") && message.displayName !== "")
writer.uint32(66).string(message.displayName);
if (message.generationCount != null && $Object.hasOwnProperty.call(message, "generationCount") && (typeof message.generationCount === "object" ? message.generationCount.low || message.generationCount.high : message.generationCount !== 0))
writer.uint32(72).int64(message.generationCount);
if (message.customMetaData != null && $Object.hasOwnProperty.call(message, "customMetaData") && message.customMetaData !== "")
writer.uint32(82).string(message.customMetaData);
if (message.dsIdsList != null && message.dsIdsList.length)
for (let i = 0; i < message.dsIdsList.length; ++i)
writer.uint32(90).string(message.dsIdsList[i]);
if (message.designatedNodeId != null && $Object.hasOwnProperty.call(message, "designatedNodeId") && message.designatedNodeId !== "")
writer.uint32(98).string(message.designatedNodeId);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ContentTree.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.ContentTree();
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
message.uuid = value;
else
delete message.uuid;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.dsId = value;
else
delete message.dsId;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.URL = value;
else
delete message.URL;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.iformat = value;
else
delete message.iformat;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.sha256 = value;
else
delete message.sha256;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.maxSizeBytes = value;
else
delete message.maxSizeBytes;
continue;
}
case 7: {
if (wireType !== 2)
break;
message.siginfo = $root.org.lfedge.eve.config.SignatureInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.siginfo);
continue;
}
case 8: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.displayName = value;
else
delete message.displayName;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.generationCount = value;
else
delete message.generationCount;
continue;
}
case 10: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.customMetaData = value;
else
delete message.customMetaData;
continue;
}
case 11: {
if (wireType !== 2)
break;
if (!(message.dsIdsList && message.dsIdsList.length))
message.dsIdsList = [];
message.dsIdsList.push(reader.stringVerify());
continue;
}
case 12: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.designatedNodeId = value;
else
delete message.designatedNodeId;
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
ContentTree.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.ContentTree)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.ContentTree: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.ContentTree();
if (object.uuid != null)
if (typeof object.uuid !== "string" || object.uuid.length)
message.uuid = $String(object.uuid);
if (object.dsId != null)
if (typeof object.dsId !== "string" || object.dsId.length)
message.dsId = $String(object.dsId);
if (object.URL != null)
if (typeof object.URL !== "string" || object.URL.length)
message.URL = $String(object.URL);
if (object.iformat !== 0 && (typeof object.iformat !== "string" || $root.org.lfedge.eve.config.Format[object.iformat] !== 0))
switch (object.iformat) {
case "FmtUnknown":
case 0:
message.iformat = 0;
break;
case "RAW":
case 1:
message.iformat = 1;
break;
case "QCOW":
case 2:
message.iformat = 2;
break;
case "QCOW2":
case 3:
message.iformat = 3;
break;
case "VHD":
case 4:
message.iformat = 4;
break;
case "VMDK":
case 5:
message.iformat = 5;
break;
case "OVA":
case 6:
message.iformat = 6;
break;
case "VHDX":
case 7:
message.iformat = 7;
break;
case "CONTAINER":
case 8:
message.iformat = 8;
break;
case "ISO":
case 9:
message.iformat = 9;
break;
case "PVC":
case 10:
message.iformat = 10;
break;
default:
if (typeof object.iformat === "number" && (object.iformat | 0) === object.iformat)
message.iformat = object.iformat;
}
if (object.sha256 != null)
if (typeof object.sha256 !== "string" || object.sha256.length)
message.sha256 = $String(object.sha256);
if (object.maxSizeBytes != null)
if (typeof object.maxSizeBytes === "object" ? object.maxSizeBytes.low || object.maxSizeBytes.high : $Number(object.maxSizeBytes) !== 0)
if ($util.Long)
message.maxSizeBytes = $util.Long.fromValue(object.maxSizeBytes, true);
else if (typeof object.maxSizeBytes === "string")
message.maxSizeBytes = $parseInt(object.maxSizeBytes, 10);
else if (typeof object.maxSizeBytes === "number")
message.maxSizeBytes = object.maxSizeBytes;
else if (typeof object.maxSizeBytes === "object")
message.maxSizeBytes = new $util.LongBits(object.maxSizeBytes.low >>> 0, object.maxSizeBytes.high >>> 0).toNumber(true);
if (object.siginfo != null) {
if (!$util.isObject(object.siginfo))
throw $TypeError(".org.lfedge.eve.config.ContentTree.siginfo: object expected");
message.siginfo = $root.org.lfedge.eve.config.SignatureInfo.fromObject(object.siginfo, _depth + 1);
}
if (object.displayName != null)
if (typeof object.displayName !== "string" || object.displayName.length)
message.displayName = $String(object.displayName);
if (object.generationCount != null)
if (typeof object.generationCount === "object" ? object.generationCount.low || object.generationCount.high : $Number(object.generationCount) !== 0)
if ($util.Long)
message.generationCount = $util.Long.fromValue(object.generationCount, false);
else if (typeof object.generationCount === "string")
message.generationCount = $parseInt(object.generationCount, 10);
else if (typeof object.generationCount === "number")
message.generationCount = object.generationCount;
else if (typeof object.generationCount === "object")
message.generationCount = new $util.LongBits(object.generationCount.low >>> 0, object.generationCount.high >>> 0).toNumber();
if (object.customMetaData != null)
if (typeof object.customMetaData !== "string" || object.customMetaData.length)
message.customMetaData = $String(object.customMetaData);
if (object.dsIdsList) {
if (!$Array.isArray(object.dsIdsList))
throw $TypeError(".org.lfedge.eve.config.ContentTree.dsIdsList: array expected");
message.dsIdsList = $Array(object.dsIdsList.length);
for (let i = 0; i < object.dsIdsList.length; ++i)
message.dsIdsList[i] = $String(object.dsIdsList[i]);
}
if (object.designatedNodeId != null)
if (typeof object.designatedNodeId !== "string" || object.designatedNodeId.length)
message.designatedNodeId = $String(object.designatedNodeId);
return message;
};
ContentTree.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.dsIdsList = [];
if (options.defaults) {
object.uuid = "";
object.dsId = "";
object.URL = "";
object.iformat = options.enums === $String ? "FmtUnknown" : 0;
object.sha256 = "";
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.maxSizeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.maxSizeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.siginfo = null;
object.displayName = "";
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.generationCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.generationCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.customMetaData = "";
object.designatedNodeId = "";
}
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid"))
object.uuid = message.uuid;
if (message.dsId != null && $Object.hasOwnProperty.call(message, "dsId"))
object.dsId = message.dsId;
if (message.URL != null && $Object.hasOwnProperty.call(message, "URL"))
object.URL = message.URL;
if (message.iformat != null && $Object.hasOwnProperty.call(message, "iformat"))
object.iformat = options.enums === $String ? $root.org.lfedge.eve.config.Format[message.iformat] === $undefined ? message.iformat : $root.org.lfedge.eve.config.Format[message.iformat] : message.iformat;
if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
object.sha256 = message.sha256;
if (message.maxSizeBytes != null && $Object.hasOwnProperty.call(message, "maxSizeBytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.maxSizeBytes = typeof message.maxSizeBytes === "number" ? $BigInt(message.maxSizeBytes) : $util.Long.fromBits(message.maxSizeBytes.low >>> 0, message.maxSizeBytes.high >>> 0, true).toBigInt();
else if (typeof message.maxSizeBytes === "number")
object.maxSizeBytes = options.longs === $String ? $String(message.maxSizeBytes) : message.maxSizeBytes;
else
object.maxSizeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.maxSizeBytes) : options.longs === $Number ? new $util.LongBits(message.maxSizeBytes.low >>> 0, message.maxSizeBytes.high >>> 0).toNumber(true) : message.maxSizeBytes;
if (message.siginfo != null && $Object.hasOwnProperty.call(message, "siginfo"))
object.siginfo = $root.org.lfedge.eve.config.SignatureInfo.toObject(message.siginfo, options, _depth + 1);
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName"))
object.displayName = message.displayName;
if (message.generationCount != null && $Object.hasOwnProperty.call(message, "generationCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.generationCount = typeof message.generationCount === "number" ? $BigInt(message.generationCount) : $util.Long.fromBits(message.generationCount.low >>> 0, message.generationCount.high >>> 0, false).toBigInt();
else if (typeof message.generationCount === "number")
object.generationCount = options.longs === $String ? $String(message.generationCount) : message.generationCount;
else
object.generationCount = options.longs === $String ? $util.Long.prototype.toString.call(message.generationCount) : options.longs === $Number ? new $util.LongBits(message.generationCount.low >>> 0, message.generationCount.high >>> 0).toNumber() : message.generationCount;
if (message.customMetaData != null && $Object.hasOwnProperty.call(message, "customMetaData"))
object.customMetaData = message.customMetaData;
if (message.dsIdsList && message.dsIdsList.length) {
object.dsIdsList = $Array(message.dsIdsList.length);
for (let j = 0; j < message.dsIdsList.length; ++j)
object.dsIdsList[j] = message.dsIdsList[j];
}
if (message.designatedNodeId != null && $Object.hasOwnProperty.call(message, "designatedNodeId"))
object.designatedNodeId = message.designatedNodeId;
return object;
};
ContentTree.prototype.toJSON = function() {
return ContentTree.toObject(this, $protobuf.util.toJSONOptions);
};
return ContentTree;
})();
config.DatastoreConfig = (function() {
const DatastoreConfig = function (properties) {
this.dsCertPEM = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
DatastoreConfig.prototype.dType = 0;
DatastoreConfig.prototype.fqdn = "";
DatastoreConfig.prototype.apiKey = "";
DatastoreConfig.prototype.password = "";
DatastoreConfig.prototype.dpath = "";
DatastoreConfig.prototype.region = "";
DatastoreConfig.prototype.cipherData = null;
DatastoreConfig.prototype.dsCertPEM = $util.emptyArray;
DatastoreConfig.prototype.id = "";
DatastoreConfig.create = function(properties) {
return new DatastoreConfig(properties);
};
DatastoreConfig.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.dType != null && $Object.hasOwnProperty.call(message, "dType") && message.dType !== 0)
writer.uint32(8).int32(message.dType);
if (message.fqdn != null && $Object.hasOwnProperty.call(message, "fqdn") && message.fqdn !== "")
writer.uint32(18).string(message.fqdn);
if (message.apiKey != null && $Object.hasOwnProperty.call(message, "apiKey") && message.apiKey !== "")
writer.uint32(26).string(message.apiKey);
if (message.password != null && $Object.hasOwnProperty.call(message, "password") && message.password !== "")
writer.uint32(34).string(message.password);
if (message.dpath != null && $Object.hasOwnProperty.call(message, "dpath") && message.dpath !== "")
writer.uint32(42).string(message.dpath);
if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== "")
writer.uint32(50).string(message.region);
if (message.cipherData != null && $Object.hasOwnProperty.call(message, "cipherData"))
$root.org.lfedge.eve.common.CipherBlock.encode(message.cipherData, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.dsCertPEM != null && message.dsCertPEM.length)
for (let i = 0; i < message.dsCertPEM.length; ++i)
writer.uint32(66).bytes(message.dsCertPEM[i]);
if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
writer.uint32(802).string(message.id);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
DatastoreConfig.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.DatastoreConfig();
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
if (value = reader.int32())
message.dType = value;
else
delete message.dType;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.fqdn = value;
else
delete message.fqdn;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.apiKey = value;
else
delete message.apiKey;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.password = value;
else
delete message.password;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.dpath = value;
else
delete message.dpath;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.region = value;
else
delete message.region;
continue;
}
case 7: {
if (wireType !== 2)
break;
message.cipherData = $root.org.lfedge.eve.common.CipherBlock.decode(reader, reader.size(), $undefined, _depth + 1, message.cipherData);
continue;
}
case 8: {
if (wireType !== 2)
break;
if (!(message.dsCertPEM && message.dsCertPEM.length))
message.dsCertPEM = [];
message.dsCertPEM.push(reader.bytes());
continue;
}
case 100: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.id = value;
else
delete message.id;
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
DatastoreConfig.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.DatastoreConfig)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.DatastoreConfig: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.DatastoreConfig();
if (object.dType !== 0 && (typeof object.dType !== "string" || $root.org.lfedge.eve.config.DsType[object.dType] !== 0))
switch (object.dType) {
case "DsUnknown":
case 0:
message.dType = 0;
break;
case "DsHttp":
case 1:
message.dType = 1;
break;
case "DsHttps":
case 2:
message.dType = 2;
break;
case "DsS3":
case 3:
message.dType = 3;
break;
case "DsSFTP":
case 4:
message.dType = 4;
break;
case "DsContainerRegistry":
case 5:
message.dType = 5;
break;
case "DsAzureBlob":
case 6:
message.dType = 6;
break;
case "DsGoogleStorage":
case 7:
message.dType = 7;
break;
default:
if (typeof object.dType === "number" && (object.dType | 0) === object.dType)
message.dType = object.dType;
}
if (object.fqdn != null)
if (typeof object.fqdn !== "string" || object.fqdn.length)
message.fqdn = $String(object.fqdn);
if (object.apiKey != null)
if (typeof object.apiKey !== "string" || object.apiKey.length)
message.apiKey = $String(object.apiKey);
if (object.password != null)
if (typeof object.password !== "string" || object.password.length)
message.password = $String(object.password);
if (object.dpath != null)
if (typeof object.dpath !== "string" || object.dpath.length)
message.dpath = $String(object.dpath);
if (object.region != null)
if (typeof object.region !== "string" || object.region.length)
message.region = $String(object.region);
if (object.cipherData != null) {
if (!$util.isObject(object.cipherData))
throw $TypeError(".org.lfedge.eve.config.DatastoreConfig.cipherData: object expected");
message.cipherData = $root.org.lfedge.eve.common.CipherBlock.fromObject(object.cipherData, _depth + 1);
}
if (object.dsCertPEM) {
if (!$Array.isArray(object.dsCertPEM))
throw $TypeError(".org.lfedge.eve.config.DatastoreConfig.dsCertPEM: array expected");
message.dsCertPEM = $Array(object.dsCertPEM.length);
for (let i = 0; i < object.dsCertPEM.length; ++i)
if (typeof object.dsCertPEM[i] === "string")
$util.base64.decode(object.dsCertPEM[i], message.dsCertPEM[i] = $util.newBuffer($util.base64.length(object.dsCertPEM[i])), 0);
else if (object.dsCertPEM[i].length >= 0)
message.dsCertPEM[i] = object.dsCertPEM[i];
}
if (object.id != null)
if (typeof object.id !== "string" || object.id.length)
message.id = $String(object.id);
return message;
};
DatastoreConfig.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.dsCertPEM = [];
if (options.defaults) {
object.dType = options.enums === $String ? "DsUnknown" : 0;
object.fqdn = "";
object.apiKey = "";
object.password = "";
object.dpath = "";
object.region = "";
object.cipherData = null;
object.id = "";
}
if (message.dType != null && $Object.hasOwnProperty.call(message, "dType"))
object.dType = options.enums === $String ? $root.org.lfedge.eve.config.DsType[message.dType] === $undefined ? message.dType : $root.org.lfedge.eve.config.DsType[message.dType] : message.dType;
if (message.fqdn != null && $Object.hasOwnProperty.call(message, "fqdn"))
object.fqdn = message.fqdn;
if (message.apiKey != null && $Object.hasOwnProperty.call(message, "apiKey"))
object.apiKey = message.apiKey;
if (message.password != null && $Object.hasOwnProperty.call(message, "password"))
object.password = message.password;
if (message.dpath != null && $Object.hasOwnProperty.call(message, "dpath"))
object.dpath = message.dpath;
if (message.region != null && $Object.hasOwnProperty.call(message, "region"))
object.region = message.region;
if (message.cipherData != null && $Object.hasOwnProperty.call(message, "cipherData"))
object.cipherData = $root.org.lfedge.eve.common.CipherBlock.toObject(message.cipherData, options, _depth + 1);
if (message.dsCertPEM && message.dsCertPEM.length) {
object.dsCertPEM = $Array(message.dsCertPEM.length);
for (let j = 0; j < message.dsCertPEM.length; ++j)
object.dsCertPEM[j] = options.bytes === $String ? $util.base64.encode(message.dsCertPEM[j], 0, message.dsCertPEM[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.dsCertPEM[j]) : message.dsCertPEM[j];
}
if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
object.id = message.id;
return object;
};
DatastoreConfig.prototype.toJSON = function() {
return DatastoreConfig.toObject(this, $protobuf.util.toJSONOptions);
};
return DatastoreConfig;
})();
config.DeviceOpsCmd = (function() {
const DeviceOpsCmd = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
DeviceOpsCmd.prototype.counter = 0;
DeviceOpsCmd.prototype.desiredState = false;
DeviceOpsCmd.prototype.opsTime = "";
DeviceOpsCmd.create = function(properties) {
return new DeviceOpsCmd(properties);
};
DeviceOpsCmd.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.counter != null && $Object.hasOwnProperty.call(message, "counter") && message.counter !== 0)
writer.uint32(16).uint32(message.counter);
if (message.desiredState != null && $Object.hasOwnProperty.call(message, "desiredState") && message.desiredState !== false)
writer.uint32(24).bool(message.desiredState);
if (message.opsTime != null && $Object.hasOwnProperty.call(message, "opsTime") && message.opsTime !== "")
writer.uint32(34).string(message.opsTime);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
DeviceOpsCmd.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.DeviceOpsCmd();
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
message.counter = value;
else
delete message.counter;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.desiredState = value;
else
delete message.desiredState;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.opsTime = value;
else
delete message.opsTime;
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
DeviceOpsCmd.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.DeviceOpsCmd)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.DeviceOpsCmd: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.DeviceOpsCmd();
if (object.counter != null)
if ($Number(object.counter) !== 0)
message.counter = object.counter >>> 0;
if (object.desiredState != null)
if (object.desiredState)
message.desiredState = $Boolean(object.desiredState);
if (object.opsTime != null)
if (typeof object.opsTime !== "string" || object.opsTime.length)
message.opsTime = $String(object.opsTime);
return message;
};
DeviceOpsCmd.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.counter = 0;
object.desiredState = false;
object.opsTime = "";
}
if (message.counter != null && $Object.hasOwnProperty.call(message, "counter"))
object.counter = message.counter;
if (message.desiredState != null && $Object.hasOwnProperty.call(message, "desiredState"))
object.desiredState = message.desiredState;
if (message.opsTime != null && $Object.hasOwnProperty.call(message, "opsTime"))
object.opsTime = message.opsTime;
return object;
};
DeviceOpsCmd.prototype.toJSON = function() {
return DeviceOpsCmd.toObject(this, $protobuf.util.toJSONOptions);
};
return DeviceOpsCmd;
})();
config.Drive = (function() {
const Drive = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
Drive.prototype.image = null;
Drive.prototype.readonly = false;
Drive.prototype.preserve = false;
Drive.prototype.drvtype = 0;
Drive.prototype.target = 0;
Drive.prototype.maxsizebytes = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Drive.create = function(properties) {
return new Drive(properties);
};
Drive.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
$root.org.lfedge.eve.config.Image.encode(message.image, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.readonly != null && $Object.hasOwnProperty.call(message, "readonly") && message.readonly !== false)
writer.uint32(40).bool(message.readonly);
if (message.preserve != null && $Object.hasOwnProperty.call(message, "preserve") && message.preserve !== false)
writer.uint32(48).bool(message.preserve);
if (message.drvtype != null && $Object.hasOwnProperty.call(message, "drvtype") && message.drvtype !== 0)
writer.uint32(64).int32(message.drvtype);
if (message.target != null && $Object.hasOwnProperty.call(message, "target") && message.target !== 0)
writer.uint32(72).int32(message.target);
if (message.maxsizebytes != null && $Object.hasOwnProperty.call(message, "maxsizebytes") && (typeof message.maxsizebytes === "object" ? message.maxsizebytes.low || message.maxsizebytes.high : message.maxsizebytes !== 0))
writer.uint32(80).int64(message.maxsizebytes);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
Drive.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.Drive();
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
message.image = $root.org.lfedge.eve.config.Image.decode(reader, reader.size(), $undefined, _depth + 1, message.image);
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.readonly = value;
else
delete message.readonly;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.preserve = value;
else
delete message.preserve;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.drvtype = value;
else
delete message.drvtype;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.target = value;
else
delete message.target;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.maxsizebytes = value;
else
delete message.maxsizebytes;
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
Drive.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.Drive)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.Drive: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.Drive();
if (object.image != null) {
if (!$util.isObject(object.image))
throw $TypeError(".org.lfedge.eve.config.Drive.image: object expected");
message.image = $root.org.lfedge.eve.config.Image.fromObject(object.image, _depth + 1);
}
if (object.readonly != null)
if (object.readonly)
message.readonly = $Boolean(object.readonly);
if (object.preserve != null)
if (object.preserve)
message.preserve = $Boolean(object.preserve);
if (object.drvtype !== 0 && (typeof object.drvtype !== "string" || $root.org.lfedge.eve.config.DriveType[object.drvtype] !== 0))
switch (object.drvtype) {
case "Unclassified":
case 0:
message.drvtype = 0;
break;
case "CDROM":
case 1:
message.drvtype = 1;
break;
case "HDD":
case 2:
message.drvtype = 2;
break;
case "NET":
case 3:
message.drvtype = 3;
break;
case "HDD_EMPTY":
case 4:
message.drvtype = 4;
break;
default:
if (typeof object.drvtype === "number" && (object.drvtype | 0) === object.drvtype)
message.drvtype = object.drvtype;
}
if (object.target !== 0 && (typeof object.target !== "string" || $root.org.lfedge.eve.config.Target[object.target] !== 0))
switch (object.target) {
case "TgtUnknown":
case 0:
message.target = 0;
break;
case "Disk":
case 1:
message.target = 1;
break;
case "Kernel":
case 2:
message.target = 2;
break;
case "Initrd":
case 3:
message.target = 3;
break;
case "RamDisk":
case 4:
message.target = 4;
break;
case "AppCustom":
case 5:
message.target = 5;
break;
default:
if (typeof object.target === "number" && (object.target | 0) === object.target)
message.target = object.target;
}
if (object.maxsizebytes != null)
if (typeof object.maxsizebytes === "object" ? object.maxsizebytes.low || object.maxsizebytes.high : $Number(object.maxsizebytes) !== 0)
if ($util.Long)
message.maxsizebytes = $util.Long.fromValue(object.maxsizebytes, false);
else if (typeof object.maxsizebytes === "string")
message.maxsizebytes = $parseInt(object.maxsizebytes, 10);
else if (typeof object.maxsizebytes === "number")
message.maxsizebytes = object.maxsizebytes;
else if (typeof object.maxsizebytes === "object")
message.maxsizebytes = new $util.LongBits(object.maxsizebytes.low >>> 0, object.maxsizebytes.high >>> 0).toNumber();
return message;
};
Drive.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.image = null;
object.readonly = false;
object.preserve = false;
object.drvtype = options.enums === $String ? "Unclassified" : 0;
object.target = options.enums === $String ? "TgtUnknown" : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.maxsizebytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.maxsizebytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
object.image = $root.org.lfedge.eve.config.Image.toObject(message.image, options, _depth + 1);
if (message.readonly != null && $Object.hasOwnProperty.call(message, "readonly"))
object.readonly = message.readonly;
if (message.preserve != null && $Object.hasOwnProperty.call(message, "preserve"))
object.preserve = message.preserve;
if (message.drvtype != null && $Object.hasOwnProperty.call(message, "drvtype"))
object.drvtype = options.enums === $String ? $root.org.lfedge.eve.config.DriveType[message.drvtype] === $undefined ? message.drvtype : $root.org.lfedge.eve.config.DriveType[message.drvtype] : message.drvtype;
if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
object.target = options.enums === $String ? $root.org.lfedge.eve.config.Target[message.target] === $undefined ? message.target : $root.org.lfedge.eve.config.Target[message.target] : message.target;
if (message.maxsizebytes != null && $Object.hasOwnProperty.call(message, "maxsizebytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.maxsizebytes = typeof message.maxsizebytes === "number" ? $BigInt(message.maxsizebytes) : $util.Long.fromBits(message.maxsizebytes.low >>> 0, message.maxsizebytes.high >>> 0, false).toBigInt();
else if (typeof message.maxsizebytes === "number")
object.maxsizebytes = options.longs === $String ? $String(message.maxsizebytes) : message.maxsizebytes;
else
object.maxsizebytes = options.longs === $String ? $util.Long.prototype.toString.call(message.maxsizebytes) : options.longs === $Number ? new $util.LongBits(message.maxsizebytes.low >>> 0, message.maxsizebytes.high >>> 0).toNumber() : message.maxsizebytes;
return object;
};
Drive.prototype.toJSON = function() {
return Drive.toObject(this, $protobuf.util.toJSONOptions);
};
return Drive;
})();
config.DriveType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "Unclassified"] = 0;
values[valuesById[1] = "CDROM"] = 1;
values[valuesById[2] = "HDD"] = 2;
values[valuesById[3] = "NET"] = 3;
values[valuesById[4] = "HDD_EMPTY"] = 4;
return values;
})();
config.DsType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "DsUnknown"] = 0;
values[valuesById[1] = "DsHttp"] = 1;
values[valuesById[2] = "DsHttps"] = 2;
values[valuesById[3] = "DsS3"] = 3;
values[valuesById[4] = "DsSFTP"] = 4;
values[valuesById[5] = "DsContainerRegistry"] = 5;
values[valuesById[6] = "DsAzureBlob"] = 6;
values[valuesById[7] = "DsGoogleStorage"] = 7;
return values;
})();
config.EdgeDevConfig = (function() {
const EdgeDevConfig = function (properties) {
this.apps = [];
this.networks = [];
this.datastores = [];
this.base = [];
this.configItems = [];
this.systemAdapterList = [];
this.deviceIoList = [];
this.networkInstances = [];
this.cipherContexts = [];
this.contentInfo = [];
this.volumes = [];
this.vlans = [];
this.bonds = [];
this.patchEnvelopes = [];
this.pnacs = [];
this.scepProfiles = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
EdgeDevConfig.prototype.id = null;
EdgeDevConfig.prototype.apps = $util.emptyArray;
EdgeDevConfig.prototype.networks = $util.emptyArray;
EdgeDevConfig.prototype.datastores = $util.emptyArray;
EdgeDevConfig.prototype.base = $util.emptyArray;
EdgeDevConfig.prototype.reboot = null;
EdgeDevConfig.prototype.backup = null;
EdgeDevConfig.prototype.configItems = $util.emptyArray;
EdgeDevConfig.prototype.systemAdapterList = $util.emptyArray;
EdgeDevConfig.prototype.deviceIoList = $util.emptyArray;
EdgeDevConfig.prototype.manufacturer = "";
EdgeDevConfig.prototype.productName = "";
EdgeDevConfig.prototype.networkInstances = $util.emptyArray;
EdgeDevConfig.prototype.cipherContexts = $util.emptyArray;
EdgeDevConfig.prototype.contentInfo = $util.emptyArray;
EdgeDevConfig.prototype.volumes = $util.emptyArray;
EdgeDevConfig.prototype.controllercertConfighash = "";
EdgeDevConfig.prototype.maintenanceMode = false;
EdgeDevConfig.prototype.controllerEpoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
EdgeDevConfig.prototype.baseos = null;
EdgeDevConfig.prototype.globalProfile = "";
EdgeDevConfig.prototype.localProfileServer = "";
EdgeDevConfig.prototype.profileServerToken = "";
EdgeDevConfig.prototype.vlans = $util.emptyArray;
EdgeDevConfig.prototype.bonds = $util.emptyArray;
EdgeDevConfig.prototype.edgeview = $util.newBuffer([]);
EdgeDevConfig.prototype.disks = $util.newBuffer([]);
EdgeDevConfig.prototype.shutdown = null;
EdgeDevConfig.prototype.deviceName = "";
EdgeDevConfig.prototype.projectName = "";
EdgeDevConfig.prototype.projectId = "";
EdgeDevConfig.prototype.enterpriseName = "";
EdgeDevConfig.prototype.enterpriseId = "";
EdgeDevConfig.prototype.configTimestamp = null;
EdgeDevConfig.prototype.locConfig = null;
EdgeDevConfig.prototype.patchEnvelopes = $util.emptyArray;
EdgeDevConfig.prototype.cluster = $util.newBuffer([]);
EdgeDevConfig.prototype.pnacs = $util.emptyArray;
EdgeDevConfig.prototype.scepProfiles = $util.emptyArray;
EdgeDevConfig.create = function(properties) {
return new EdgeDevConfig(properties);
};
EdgeDevConfig.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
$root.org.lfedge.eve.config.UUIDandVersion.encode(message.id, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.apps != null && message.apps.length)
for (let i = 0; i < message.apps.length; ++i)
writer.uint32(34).bytes(message.apps[i]);
if (message.networks != null && message.networks.length)
for (let i = 0; i < message.networks.length; ++i)
writer.uint32(42).bytes(message.networks[i]);
if (message.datastores != null && message.datastores.length)
for (let i = 0; i < message.datastores.length; ++i)
$root.org.lfedge.eve.config.DatastoreConfig.encode(message.datastores[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.base != null && message.base.length)
for (let i = 0; i < message.base.length; ++i)
$root.org.lfedge.eve.config.BaseOSConfig.encode(message.base[i], writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.reboot != null && $Object.hasOwnProperty.call(message, "reboot"))
$root.org.lfedge.eve.config.DeviceOpsCmd.encode(message.reboot, writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.backup != null && $Object.hasOwnProperty.call(message, "backup"))
$root.org.lfedge.eve.config.DeviceOpsCmd.encode(message.backup, writer.uint32(82).fork(), _depth + 1).ldelim();
if (message.configItems != null && message.configItems.length)
for (let i = 0; i < message.configItems.length; ++i)
$root.org.lfedge.eve.config.ConfigItem.encode(message.configItems[i], writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.systemAdapterList != null && message.systemAdapterList.length)
for (let i = 0; i < message.systemAdapterList.length; ++i)
writer.uint32(98).bytes(message.systemAdapterList[i]);
if (message.deviceIoList != null && message.deviceIoList.length)
for (let i = 0; i < message.deviceIoList.length; ++i)
writer.uint32(106).bytes(message.deviceIoList[i]);
if (message.manufacturer != null && $Object.hasOwnProperty.call(message, "manufacturer") && message.manufacturer !== "")
writer.uint32(114).string(message.manufacturer);
if (message.productName != null && $Object.hasOwnProperty.call(message, "productName") && message.productName !== "")
writer.uint32(122).string(message.productName);
if (message.networkInstances != null && message.networkInstances.length)
for (let i = 0; i < message.networkInstances.length; ++i)
writer.uint32(130).bytes(message.networkInstances[i]);
if (message.cipherContexts != null && message.cipherContexts.length)
for (let i = 0; i < message.cipherContexts.length; ++i)
$root.org.lfedge.eve.common.CipherContext.encode(message.cipherContexts[i], writer.uint32(154).fork(), _depth + 1).ldelim();
if (message.contentInfo != null && message.contentInfo.length)
for (let i = 0; i < message.contentInfo.length; ++i)
$root.org.lfedge.eve.config.ContentTree.encode(message.contentInfo[i], writer.uint32(162).fork(), _depth + 1).ldelim();
if (message.volumes != null && message.volumes.length)
for (let i = 0; i < message.volumes.length; ++i)
$root.org.lfedge.eve.config.Volume.encode(message.volumes[i], writer.uint32(170).fork(), _depth + 1).ldelim();
if (message.controllercertConfighash != null && $Object.hasOwnProperty.call(message, "controllercertConfighash") && message.controllercertConfighash !== "")
writer.uint32(178).string(message.controllercertConfighash);
if (message.maintenanceMode != null && $Object.hasOwnProperty.call(message, "maintenanceMode") && message.maintenanceMode !== false)
writer.uint32(192).bool(message.maintenanceMode);
if (message.controllerEpoch != null && $Object.hasOwnProperty.call(message, "controllerEpoch") && (typeof message.controllerEpoch === "object" ? message.controllerEpoch.low || message.controllerEpoch.high : message.controllerEpoch !== 0))
writer.uint32(200).int64(message.controllerEpoch);
if (message.baseos != null && $Object.hasOwnProperty.call(message, "baseos"))
$root.org.lfedge.eve.config.BaseOS.encode(message.baseos, writer.uint32(210).fork(), _depth + 1).ldelim();
if (message.globalProfile != null && $Object.hasOwnProperty.call(message, "globalProfile") && message.globalProfile !== "")
writer.uint32(218).string(message.globalProfile);
if (message.localProfileServer != null && $Object.hasOwnProperty.call(message, "localProfileServer") && message.localProfileServer !== "")
writer.uint32(226).string(message.localProfileServer);
if (message.profileServerToken != null && $Object.hasOwnProperty.call(message, "profileServerToken") && message.profileServerToken !== "")
writer.uint32(234).string(message.profileServerToken);
if (message.vlans != null && message.vlans.length)
for (let i = 0; i < message.vlans.length; ++i)
writer.uint32(242).bytes(message.vlans[i]);
if (message.bonds != null && message.bonds.length)
for (let i = 0; i < message.bonds.length; ++i)
writer.uint32(250).bytes(message.bonds[i]);
if (message.edgeview != null && $Object.hasOwnProperty.call(message, "edgeview") && message.edgeview.length)
writer.uint32(258).bytes(message.edgeview);
if (message.disks != null && $Object.hasOwnProperty.call(message, "disks") && message.disks.length)
writer.uint32(266).bytes(message.disks);
if (message.shutdown != null && $Object.hasOwnProperty.call(message, "shutdown"))
$root.org.lfedge.eve.config.DeviceOpsCmd.encode(message.shutdown, writer.uint32(274).fork(), _depth + 1).ldelim();
if (message.deviceName != null && $Object.hasOwnProperty.call(message, "deviceName") && message.deviceName !== "")
writer.uint32(282).string(message.deviceName);
if (message.projectName != null && $Object.hasOwnProperty.call(message, "projectName") && message.projectName !== "")
writer.uint32(290).string(message.projectName);
if (message.projectId != null && $Object.hasOwnProperty.call(message, "projectId") && message.projectId !== "")
writer.uint32(298).string(message.projectId);
if (message.enterpriseName != null && $Object.hasOwnProperty.call(message, "enterpriseName") && message.enterpriseName !== "")
writer.uint32(306).string(message.enterpriseName);
if (message.enterpriseId != null && $Object.hasOwnProperty.call(message, "enterpriseId") && message.enterpriseId !== "")
writer.uint32(314).string(message.enterpriseId);
if (message.configTimestamp != null && $Object.hasOwnProperty.call(message, "configTimestamp"))
$root.google.protobuf.Timestamp.encode(message.configTimestamp, writer.uint32(322).fork(), _depth + 1).ldelim();
if (message.locConfig != null && $Object.hasOwnProperty.call(message, "locConfig"))
$root.org.lfedge.eve.config.LOCConfig.encode(message.locConfig, writer.uint32(330).fork(), _depth + 1).ldelim();
if (message.patchEnvelopes != null && message.patchEnvelopes.length)
for (let i = 0; i < message.patchEnvelopes.length; ++i)
writer.uint32(338).bytes(message.patchEnvelopes[i]);
if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster") && message.cluster.length)
writer.uint32(346).bytes(message.cluster);
if (message.pnacs != null && message.pnacs.length)
for (let i = 0; i < message.pnacs.length; ++i)
writer.uint32(402).bytes(message.pnacs[i]);
if (message.scepProfiles != null && message.scepProfiles.length)
for (let i = 0; i < message.scepProfiles.length; ++i)
writer.uint32(410).bytes(message.scepProfiles[i]);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
EdgeDevConfig.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.EdgeDevConfig();
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
message.id = $root.org.lfedge.eve.config.UUIDandVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.id);
continue;
}
case 4: {
if (wireType !== 2)
break;
if (!(message.apps && message.apps.length))
message.apps = [];
message.apps.push(reader.bytes());
continue;
}
case 5: {
if (wireType !== 2)
break;
if (!(message.networks && message.networks.length))
message.networks = [];
message.networks.push(reader.bytes());
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.datastores && message.datastores.length))
message.datastores = [];
message.datastores.push($root.org.lfedge.eve.config.DatastoreConfig.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 8: {
if (wireType !== 2)
break;
if (!(message.base && message.base.length))
message.base = [];
message.base.push($root.org.lfedge.eve.config.BaseOSConfig.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 9: {
if (wireType !== 2)
break;
message.reboot = $root.org.lfedge.eve.config.DeviceOpsCmd.decode(reader, reader.size(), $undefined, _depth + 1, message.reboot);
continue;
}
case 10: {
if (wireType !== 2)
break;
message.backup = $root.org.lfedge.eve.config.DeviceOpsCmd.decode(reader, reader.size(), $undefined, _depth + 1, message.backup);
continue;
}
case 11: {
if (wireType !== 2)
break;
if (!(message.configItems && message.configItems.length))
message.configItems = [];
message.configItems.push($root.org.lfedge.eve.config.ConfigItem.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 12: {
if (wireType !== 2)
break;
if (!(message.systemAdapterList && message.systemAdapterList.length))
message.systemAdapterList = [];
message.systemAdapterList.push(reader.bytes());
continue;
}
case 13: {
if (wireType !== 2)
break;
if (!(message.deviceIoList && message.deviceIoList.length))
message.deviceIoList = [];
message.deviceIoList.push(reader.bytes());
continue;
}
case 14: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.manufacturer = value;
else
delete message.manufacturer;
continue;
}
case 15: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.productName = value;
else
delete message.productName;
continue;
}
case 16: {
if (wireType !== 2)
break;
if (!(message.networkInstances && message.networkInstances.length))
message.networkInstances = [];
message.networkInstances.push(reader.bytes());
continue;
}
case 19: {
if (wireType !== 2)
break;
if (!(message.cipherContexts && message.cipherContexts.length))
message.cipherContexts = [];
message.cipherContexts.push($root.org.lfedge.eve.common.CipherContext.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 20: {
if (wireType !== 2)
break;
if (!(message.contentInfo && message.contentInfo.length))
message.contentInfo = [];
message.contentInfo.push($root.org.lfedge.eve.config.ContentTree.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 21: {
if (wireType !== 2)
break;
if (!(message.volumes && message.volumes.length))
message.volumes = [];
message.volumes.push($root.org.lfedge.eve.config.Volume.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 22: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.controllercertConfighash = value;
else
delete message.controllercertConfighash;
continue;
}
case 24: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.maintenanceMode = value;
else
delete message.maintenanceMode;
continue;
}
case 25: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.controllerEpoch = value;
else
delete message.controllerEpoch;
continue;
}
case 26: {
if (wireType !== 2)
break;
message.baseos = $root.org.lfedge.eve.config.BaseOS.decode(reader, reader.size(), $undefined, _depth + 1, message.baseos);
continue;
}
case 27: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.globalProfile = value;
else
delete message.globalProfile;
continue;
}
case 28: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.localProfileServer = value;
else
delete message.localProfileServer;
continue;
}
case 29: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.profileServerToken = value;
else
delete message.profileServerToken;
continue;
}
case 30: {
if (wireType !== 2)
break;
if (!(message.vlans && message.vlans.length))
message.vlans = [];
message.vlans.push(reader.bytes());
continue;
}
case 31: {
if (wireType !== 2)
break;
if (!(message.bonds && message.bonds.length))
message.bonds = [];
message.bonds.push(reader.bytes());
continue;
}
case 32: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.edgeview = value;
else
delete message.edgeview;
continue;
}
case 33: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.disks = value;
else
delete message.disks;
continue;
}
case 34: {
if (wireType !== 2)
break;
message.shutdown = $root.org.lfedge.eve.config.DeviceOpsCmd.decode(reader, reader.size(), $undefined, _depth + 1, message.shutdown);
continue;
}
case 35: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.deviceName = value;
else
delete message.deviceName;
continue;
}
case 36: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.projectName = value;
else
delete message.projectName;
continue;
}
case 37: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.projectId = value;
else
delete message.projectId;
continue;
}
case 38: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.enterpriseName = value;
else
delete message.enterpriseName;
continue;
}
case 39: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.enterpriseId = value;
else
delete message.enterpriseId;
continue;
}
case 40: {
if (wireType !== 2)
break;
message.configTimestamp = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.configTimestamp);
continue;
}
case 41: {
if (wireType !== 2)
break;
message.locConfig = $root.org.lfedge.eve.config.LOCConfig.decode(reader, reader.size(), $undefined, _depth + 1, message.locConfig);
continue;
}
case 42: {
if (wireType !== 2)
break;
if (!(message.patchEnvelopes && message.patchEnvelopes.length))
message.patchEnvelopes = [];
message.patchEnvelopes.push(reader.bytes());
continue;
}
case 43: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.cluster = value;
else
delete message.cluster;
continue;
}
case 50: {
if (wireType !== 2)
break;
if (!(message.pnacs && message.pnacs.length))
message.pnacs = [];
message.pnacs.push(reader.bytes());
continue;
}
case 51: {
if (wireType !== 2)
break;
if (!(message.scepProfiles && message.scepProfiles.length))
message.scepProfiles = [];
message.scepProfiles.push(reader.bytes());
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
EdgeDevConfig.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.EdgeDevConfig)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.EdgeDevConfig();
if (object.id != null) {
if (!$util.isObject(object.id))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.id: object expected");
message.id = $root.org.lfedge.eve.config.UUIDandVersion.fromObject(object.id, _depth + 1);
}
if (object.apps) {
if (!$Array.isArray(object.apps))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.apps: array expected");
message.apps = $Array(object.apps.length);
for (let i = 0; i < object.apps.length; ++i)
if (typeof object.apps[i] === "string")
$util.base64.decode(object.apps[i], message.apps[i] = $util.newBuffer($util.base64.length(object.apps[i])), 0);
else if (object.apps[i].length >= 0)
message.apps[i] = object.apps[i];
}
if (object.networks) {
if (!$Array.isArray(object.networks))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.networks: array expected");
message.networks = $Array(object.networks.length);
for (let i = 0; i < object.networks.length; ++i)
if (typeof object.networks[i] === "string")
$util.base64.decode(object.networks[i], message.networks[i] = $util.newBuffer($util.base64.length(object.networks[i])), 0);
else if (object.networks[i].length >= 0)
message.networks[i] = object.networks[i];
}
if (object.datastores) {
if (!$Array.isArray(object.datastores))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.datastores: array expected");
message.datastores = $Array(object.datastores.length);
for (let i = 0; i < object.datastores.length; ++i) {
if (!$util.isObject(object.datastores[i]))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.datastores: object expected");
message.datastores[i] = $root.org.lfedge.eve.config.DatastoreConfig.fromObject(object.datastores[i], _depth + 1);
}
}
if (object.base) {
if (!$Array.isArray(object.base))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.base: array expected");
message.base = $Array(object.base.length);
for (let i = 0; i < object.base.length; ++i) {
if (!$util.isObject(object.base[i]))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.base: object expected");
message.base[i] = $root.org.lfedge.eve.config.BaseOSConfig.fromObject(object.base[i], _depth + 1);
}
}
if (object.reboot != null) {
if (!$util.isObject(object.reboot))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.reboot: object expected");
message.reboot = $root.org.lfedge.eve.config.DeviceOpsCmd.fromObject(object.reboot, _depth + 1);
}
if (object.backup != null) {
if (!$util.isObject(object.backup))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.backup: object expected");
message.backup = $root.org.lfedge.eve.config.DeviceOpsCmd.fromObject(object.backup, _depth + 1);
}
if (object.configItems) {
if (!$Array.isArray(object.configItems))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.configItems: array expected");
message.configItems = $Array(object.configItems.length);
for (let i = 0; i < object.configItems.length; ++i) {
if (!$util.isObject(object.configItems[i]))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.configItems: object expected");
message.configItems[i] = $root.org.lfedge.eve.config.ConfigItem.fromObject(object.configItems[i], _depth + 1);
}
}
if (object.systemAdapterList) {
if (!$Array.isArray(object.systemAdapterList))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.systemAdapterList: array expected");
message.systemAdapterList = $Array(object.systemAdapterList.length);
for (let i = 0; i < object.systemAdapterList.length; ++i)
if (typeof object.systemAdapterList[i] === "string")
$util.base64.decode(object.systemAdapterList[i], message.systemAdapterList[i] = $util.newBuffer($util.base64.length(object.systemAdapterList[i])), 0);
else if (object.systemAdapterList[i].length >= 0)
message.systemAdapterList[i] = object.systemAdapterList[i];
}
if (object.deviceIoList) {
if (!$Array.isArray(object.deviceIoList))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.deviceIoList: array expected");
message.deviceIoList = $Array(object.deviceIoList.length);
for (let i = 0; i < object.deviceIoList.length; ++i)
if (typeof object.deviceIoList[i] === "string")
$util.base64.decode(object.deviceIoList[i], message.deviceIoList[i] = $util.newBuffer($util.base64.length(object.deviceIoList[i])), 0);
else if (object.deviceIoList[i].length >= 0)
message.deviceIoList[i] = object.deviceIoList[i];
}
if (object.manufacturer != null)
if (typeof object.manufacturer !== "string" || object.manufacturer.length)
message.manufacturer = $String(object.manufacturer);
if (object.productName != null)
if (typeof object.productName !== "string" || object.productName.length)
message.productName = $String(object.productName);
if (object.networkInstances) {
if (!$Array.isArray(object.networkInstances))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.networkInstances: array expected");
message.networkInstances = $Array(object.networkInstances.length);
for (let i = 0; i < object.networkInstances.length; ++i)
if (typeof object.networkInstances[i] === "string")
$util.base64.decode(object.networkInstances[i], message.networkInstances[i] = $util.newBuffer($util.base64.length(object.networkInstances[i])), 0);
else if (object.networkInstances[i].length >= 0)
message.networkInstances[i] = object.networkInstances[i];
}
if (object.cipherContexts) {
if (!$Array.isArray(object.cipherContexts))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.cipherContexts: array expected");
message.cipherContexts = $Array(object.cipherContexts.length);
for (let i = 0; i < object.cipherContexts.length; ++i) {
if (!$util.isObject(object.cipherContexts[i]))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.cipherContexts: object expected");
message.cipherContexts[i] = $root.org.lfedge.eve.common.CipherContext.fromObject(object.cipherContexts[i], _depth + 1);
}
}
if (object.contentInfo) {
if (!$Array.isArray(object.contentInfo))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.contentInfo: array expected");
message.contentInfo = $Array(object.contentInfo.length);
for (let i = 0; i < object.contentInfo.length; ++i) {
if (!$util.isObject(object.contentInfo[i]))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.contentInfo: object expected");
message.contentInfo[i] = $root.org.lfedge.eve.config.ContentTree.fromObject(object.contentInfo[i], _depth + 1);
}
}
if (object.volumes) {
if (!$Array.isArray(object.volumes))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.volumes: array expected");
message.volumes = $Array(object.volumes.length);
for (let i = 0; i < object.volumes.length; ++i) {
if (!$util.isObject(object.volumes[i]))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.volumes: object expected");
message.volumes[i] = $root.org.lfedge.eve.config.Volume.fromObject(object.volumes[i], _depth + 1);
}
}
if (object.controllercertConfighash != null)
if (typeof object.controllercertConfighash !== "string" || object.controllercertConfighash.length)
message.controllercertConfighash = $String(object.controllercertConfighash);
if (object.maintenanceMode != null)
if (object.maintenanceMode)
message.maintenanceMode = $Boolean(object.maintenanceMode);
if (object.controllerEpoch != null)
if (typeof object.controllerEpoch === "object" ? object.controllerEpoch.low || object.controllerEpoch.high : $Number(object.controllerEpoch) !== 0)
if ($util.Long)
message.controllerEpoch = $util.Long.fromValue(object.controllerEpoch, false);
else if (typeof object.controllerEpoch === "string")
message.controllerEpoch = $parseInt(object.controllerEpoch, 10);
else if (typeof object.controllerEpoch === "number")
message.controllerEpoch = object.controllerEpoch;
else if (typeof object.controllerEpoch === "object")
message.controllerEpoch = new $util.LongBits(object.controllerEpoch.low >>> 0, object.controllerEpoch.high >>> 0).toNumber();
if (object.baseos != null) {
if (!$util.isObject(object.baseos))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.baseos: object expected");
message.baseos = $root.org.lfedge.eve.config.BaseOS.fromObject(object.baseos, _depth + 1);
}
if (object.globalProfile != null)
if (typeof object.globalProfile !== "string" || object.globalProfile.length)
message.globalProfile = $String(object.globalProfile);
if (object.localProfileServer != null)
if (typeof object.localProfileServer !== "string" || object.localProfileServer.length)
message.localProfileServer = $String(object.localProfileServer);
if (object.profileServerToken != null)
if (typeof object.profileServerToken !== "string" || object.profileServerToken.length)
message.profileServerToken = $String(object.profileServerToken);
if (object.vlans) {
if (!$Array.isArray(object.vlans))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.vlans: array expected");
message.vlans = $Array(object.vlans.length);
for (let i = 0; i < object.vlans.length; ++i)
if (typeof object.vlans[i] === "string")
$util.base64.decode(object.vlans[i], message.vlans[i] = $util.newBuffer($util.base64.length(object.vlans[i])), 0);
else if (object.vlans[i].length >= 0)
message.vlans[i] = object.vlans[i];
}
if (object.bonds) {
if (!$Array.isArray(object.bonds))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.bonds: array expected");
message.bonds = $Array(object.bonds.length);
for (let i = 0; i < object.bonds.length; ++i)
if (typeof object.bonds[i] === "string")
$util.base64.decode(object.bonds[i], message.bonds[i] = $util.newBuffer($util.base64.length(object.bonds[i])), 0);
else if (object.bonds[i].length >= 0)
message.bonds[i] = object.bonds[i];
}
if (object.edgeview != null)
if (object.edgeview.length)
if (typeof object.edgeview === "string")
$util.base64.decode(object.edgeview, message.edgeview = $util.newBuffer($util.base64.length(object.edgeview)), 0);
else if (object.edgeview.length >= 0)
message.edgeview = object.edgeview;
if (object.disks != null)
if (object.disks.length)
if (typeof object.disks === "string")
$util.base64.decode(object.disks, message.disks = $util.newBuffer($util.base64.length(object.disks)), 0);
else if (object.disks.length >= 0)
message.disks = object.disks;
if (object.shutdown != null) {
if (!$util.isObject(object.shutdown))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.shutdown: object expected");
message.shutdown = $root.org.lfedge.eve.config.DeviceOpsCmd.fromObject(object.shutdown, _depth + 1);
}
if (object.deviceName != null)
if (typeof object.deviceName !== "string" || object.deviceName.length)
message.deviceName = $String(object.deviceName);
if (object.projectName != null)
if (typeof object.projectName !== "string" || object.projectName.length)
message.projectName = $String(object.projectName);
if (object.projectId != null)
if (typeof object.projectId !== "string" || object.projectId.length)
message.projectId = $String(object.projectId);
if (object.enterpriseName != null)
if (typeof object.enterpriseName !== "string" || object.enterpriseName.length)
message.enterpriseName = $String(object.enterpriseName);
if (object.enterpriseId != null)
if (typeof object.enterpriseId !== "string" || object.enterpriseId.length)
message.enterpriseId = $String(object.enterpriseId);
if (object.configTimestamp != null) {
if (!$util.isObject(object.configTimestamp))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.configTimestamp: object expected");
message.configTimestamp = $root.google.protobuf.Timestamp.fromObject(object.configTimestamp, _depth + 1);
}
if (object.locConfig != null) {
if (!$util.isObject(object.locConfig))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.locConfig: object expected");
message.locConfig = $root.org.lfedge.eve.config.LOCConfig.fromObject(object.locConfig, _depth + 1);
}
if (object.patchEnvelopes) {
if (!$Array.isArray(object.patchEnvelopes))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.patchEnvelopes: array expected");
message.patchEnvelopes = $Array(object.patchEnvelopes.length);
for (let i = 0; i < object.patchEnvelopes.length; ++i)
if (typeof object.patchEnvelopes[i] === "string")
$util.base64.decode(object.patchEnvelopes[i], message.patchEnvelopes[i] = $util.newBuffer($util.base64.length(object.patchEnvelopes[i])), 0);
else if (object.patchEnvelopes[i].length >= 0)
message.patchEnvelopes[i] = object.patchEnvelopes[i];
}
if (object.cluster != null)
if (object.cluster.length)
if (typeof object.cluster === "string")
$util.base64.decode(object.cluster, message.cluster = $util.newBuffer($util.base64.length(object.cluster)), 0);
else if (object.cluster.length >= 0)
message.cluster = object.cluster;
if (object.pnacs) {
if (!$Array.isArray(object.pnacs))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.pnacs: array expected");
message.pnacs = $Array(object.pnacs.length);
for (let i = 0; i < object.pnacs.length; ++i)
if (typeof object.pnacs[i] === "string")
$util.base64.decode(object.pnacs[i], message.pnacs[i] = $util.newBuffer($util.base64.length(object.pnacs[i])), 0);
else if (object.pnacs[i].length >= 0)
message.pnacs[i] = object.pnacs[i];
}
if (object.scepProfiles) {
if (!$Array.isArray(object.scepProfiles))
throw $TypeError(".org.lfedge.eve.config.EdgeDevConfig.scepProfiles: array expected");
message.scepProfiles = $Array(object.scepProfiles.length);
for (let i = 0; i < object.scepProfiles.length; ++i)
if (typeof object.scepProfiles[i] === "string")
$util.base64.decode(object.scepProfiles[i], message.scepProfiles[i] = $util.newBuffer($util.base64.length(object.scepProfiles[i])), 0);
else if (object.scepProfiles[i].length >= 0)
message.scepProfiles[i] = object.scepProfiles[i];
}
return message;
};
EdgeDevConfig.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.apps = [];
object.networks = [];
object.datastores = [];
object.base = [];
object.configItems = [];
object.systemAdapterList = [];
object.deviceIoList = [];
object.networkInstances = [];
object.cipherContexts = [];
object.contentInfo = [];
object.volumes = [];
object.vlans = [];
object.bonds = [];
object.patchEnvelopes = [];
object.pnacs = [];
object.scepProfiles = [];
}
if (options.defaults) {
object.id = null;
object.reboot = null;
object.backup = null;
object.manufacturer = "";
object.productName = "";
object.controllercertConfighash = "";
object.maintenanceMode = false;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.controllerEpoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.controllerEpoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.baseos = null;
object.globalProfile = "";
object.localProfileServer = "";
object.profileServerToken = "";
if (options.bytes === $String)
object.edgeview = "";
else {
object.edgeview = [];
if (options.bytes !== $Array)
object.edgeview = $util.newBuffer(object.edgeview);
}
if (options.bytes === $String)
object.disks = "";
else {
object.disks = [];
if (options.bytes !== $Array)
object.disks = $util.newBuffer(object.disks);
}
object.shutdown = null;
object.deviceName = "";
object.projectName = "";
object.projectId = "";
object.enterpriseName = "";
object.enterpriseId = "";
object.configTimestamp = null;
object.locConfig = null;
if (options.bytes === $String)
object.cluster = "";
else {
object.cluster = [];
if (options.bytes !== $Array)
object.cluster = $util.newBuffer(object.cluster);
}
}
if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
object.id = $root.org.lfedge.eve.config.UUIDandVersion.toObject(message.id, options, _depth + 1);
if (message.apps && message.apps.length) {
object.apps = $Array(message.apps.length);
for (let j = 0; j < message.apps.length; ++j)
object.apps[j] = options.bytes === $String ? $util.base64.encode(message.apps[j], 0, message.apps[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.apps[j]) : message.apps[j];
}
if (message.networks && message.networks.length) {
object.networks = $Array(message.networks.length);
for (let j = 0; j < message.networks.length; ++j)
object.networks[j] = options.bytes === $String ? $util.base64.encode(message.networks[j], 0, message.networks[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.networks[j]) : message.networks[j];
}
if (message.datastores && message.datastores.length) {
object.datastores = $Array(message.datastores.length);
for (let j = 0; j < message.datastores.length; ++j)
object.datastores[j] = $root.org.lfedge.eve.config.DatastoreConfig.toObject(message.datastores[j], options, _depth + 1);
}
if (message.base && message.base.length) {
object.base = $Array(message.base.length);
for (let j = 0; j < message.base.length; ++j)
object.base[j] = $root.org.lfedge.eve.config.BaseOSConfig.toObject(message.base[j], options, _depth + 1);
}
if (message.reboot != null && $Object.hasOwnProperty.call(message, "reboot"))
object.reboot = $root.org.lfedge.eve.config.DeviceOpsCmd.toObject(message.reboot, options, _depth + 1);
if (message.backup != null && $Object.hasOwnProperty.call(message, "backup"))
object.backup = $root.org.lfedge.eve.config.DeviceOpsCmd.toObject(message.backup, options, _depth + 1);
if (message.configItems && message.configItems.length) {
object.configItems = $Array(message.configItems.length);
for (let j = 0; j < message.configItems.length; ++j)
object.configItems[j] = $root.org.lfedge.eve.config.ConfigItem.toObject(message.configItems[j], options, _depth + 1);
}
if (message.systemAdapterList && message.systemAdapterList.length) {
object.systemAdapterList = $Array(message.systemAdapterList.length);
for (let j = 0; j < message.systemAdapterList.length; ++j)
object.systemAdapterList[j] = options.bytes === $String ? $util.base64.encode(message.systemAdapterList[j], 0, message.systemAdapterList[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.systemAdapterList[j]) : message.systemAdapterList[j];
}
if (message.deviceIoList && message.deviceIoList.length) {
object.deviceIoList = $Array(message.deviceIoList.length);
for (let j = 0; j < message.deviceIoList.length; ++j)
object.deviceIoList[j] = options.bytes === $String ? $util.base64.encode(message.deviceIoList[j], 0, message.deviceIoList[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.deviceIoList[j]) : message.deviceIoList[j];
}
if (message.manufacturer != null && $Object.hasOwnProperty.call(message, "manufacturer"))
object.manufacturer = message.manufacturer;
if (message.productName != null && $Object.hasOwnProperty.call(message, "productName"))
object.productName = message.productName;
if (message.networkInstances && message.networkInstances.length) {
object.networkInstances = $Array(message.networkInstances.length);
for (let j = 0; j < message.networkInstances.length; ++j)
object.networkInstances[j] = options.bytes === $String ? $util.base64.encode(message.networkInstances[j], 0, message.networkInstances[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.networkInstances[j]) : message.networkInstances[j];
}
if (message.cipherContexts && message.cipherContexts.length) {
object.cipherContexts = $Array(message.cipherContexts.length);
for (let j = 0; j < message.cipherContexts.length; ++j)
object.cipherContexts[j] = $root.org.lfedge.eve.common.CipherContext.toObject(message.cipherContexts[j], options, _depth + 1);
}
if (message.contentInfo && message.contentInfo.length) {
object.contentInfo = $Array(message.contentInfo.length);
for (let j = 0; j < message.contentInfo.length; ++j)
object.contentInfo[j] = $root.org.lfedge.eve.config.ContentTree.toObject(message.contentInfo[j], options, _depth + 1);
}
if (message.volumes && message.volumes.length) {
object.volumes = $Array(message.volumes.length);
for (let j = 0; j < message.volumes.length; ++j)
object.volumes[j] = $root.org.lfedge.eve.config.Volume.toObject(message.volumes[j], options, _depth + 1);
}
if (message.controllercertConfighash != null && $Object.hasOwnProperty.call(message, "controllercertConfighash"))
object.controllercertConfighash = message.controllercertConfighash;
if (message.maintenanceMode != null && $Object.hasOwnProperty.call(message, "maintenanceMode"))
object.maintenanceMode = message.maintenanceMode;
if (message.controllerEpoch != null && $Object.hasOwnProperty.call(message, "controllerEpoch"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.controllerEpoch = typeof message.controllerEpoch === "number" ? $BigInt(message.controllerEpoch) : $util.Long.fromBits(message.controllerEpoch.low >>> 0, message.controllerEpoch.high >>> 0, false).toBigInt();
else if (typeof message.controllerEpoch === "number")
object.controllerEpoch = options.longs === $String ? $String(message.controllerEpoch) : message.controllerEpoch;
else
object.controllerEpoch = options.longs === $String ? $util.Long.prototype.toString.call(message.controllerEpoch) : options.longs === $Number ? new $util.LongBits(message.controllerEpoch.low >>> 0, message.controllerEpoch.high >>> 0).toNumber() : message.controllerEpoch;
if (message.baseos != null && $Object.hasOwnProperty.call(message, "baseos"))
object.baseos = $root.org.lfedge.eve.config.BaseOS.toObject(message.baseos, options, _depth + 1);
if (message.globalProfile != null && $Object.hasOwnProperty.call(message, "globalProfile"))
object.globalProfile = message.globalProfile;
if (message.localProfileServer != null && $Object.hasOwnProperty.call(message, "localProfileServer"))
object.localProfileServer = message.localProfileServer;
if (message.profileServerToken != null && $Object.hasOwnProperty.call(message, "profileServerToken"))
object.profileServerToken = message.profileServerToken;
if (message.vlans && message.vlans.length) {
object.vlans = $Array(message.vlans.length);
for (let j = 0; j < message.vlans.length; ++j)
object.vlans[j] = options.bytes === $String ? $util.base64.encode(message.vlans[j], 0, message.vlans[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.vlans[j]) : message.vlans[j];
}
if (message.bonds && message.bonds.length) {
object.bonds = $Array(message.bonds.length);
for (let j = 0; j < message.bonds.length; ++j)
object.bonds[j] = options.bytes === $String ? $util.base64.encode(message.bonds[j], 0, message.bonds[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.bonds[j]) : message.bonds[j];
}
if (message.edgeview != null && $Object.hasOwnProperty.call(message, "edgeview"))
object.edgeview = options.bytes === $String ? $util.base64.encode(message.edgeview, 0, message.edgeview.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.edgeview) : message.edgeview;
if (message.disks != null && $Object.hasOwnProperty.call(message, "disks"))
object.disks = options.bytes === $String ? $util.base64.encode(message.disks, 0, message.disks.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.disks) : message.disks;
if (message.shutdown != null && $Object.hasOwnProperty.call(message, "shutdown"))
object.shutdown = $root.org.lfedge.eve.config.DeviceOpsCmd.toObject(message.shutdown, options, _depth + 1);
if (message.deviceName != null && $Object.hasOwnProperty.call(message, "deviceName"))
object.deviceName = message.deviceName;
if (message.projectName != null && $Object.hasOwnProperty.call(message, "projectName"))
object.projectName = message.projectName;
if (message.projectId != null && $Object.hasOwnProperty.call(message, "projectId"))
object.projectId = message.projectId;
if (message.enterpriseName != null && $Object.hasOwnProperty.call(message, "enterpriseName"))
object.enterpriseName = message.enterpriseName;
if (message.enterpriseId != null && $Object.hasOwnProperty.call(message, "enterpriseId"))
object.enterpriseId = message.enterpriseId;
if (message.configTimestamp != null && $Object.hasOwnProperty.call(message, "configTimestamp"))
object.configTimestamp = $root.google.protobuf.Timestamp.toObject(message.configTimestamp, options, _depth + 1);
if (message.locConfig != null && $Object.hasOwnProperty.call(message, "locConfig"))
object.locConfig = $root.org.lfedge.eve.config.LOCConfig.toObject(message.locConfig, options, _depth + 1);
if (message.patchEnvelopes && message.patchEnvelopes.length) {
object.patchEnvelopes = $Array(message.patchEnvelopes.length);
for (let j = 0; j < message.patchEnvelopes.length; ++j)
object.patchEnvelopes[j] = options.bytes === $String ? $util.base64.encode(message.patchEnvelopes[j], 0, message.patchEnvelopes[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.patchEnvelopes[j]) : message.patchEnvelopes[j];
}
if (message.cluster != null && $Object.hasOwnProperty.call(message, "cluster"))
object.cluster = options.bytes === $String ? $util.base64.encode(message.cluster, 0, message.cluster.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.cluster) : message.cluster;
if (message.pnacs && message.pnacs.length) {
object.pnacs = $Array(message.pnacs.length);
for (let j = 0; j < message.pnacs.length; ++j)
object.pnacs[j] = options.bytes === $String ? $util.base64.encode(message.pnacs[j], 0, message.pnacs[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.pnacs[j]) : message.pnacs[j];
}
if (message.scepProfiles && message.scepProfiles.length) {
object.scepProfiles = $Array(message.scepProfiles.length);
for (let j = 0; j < message.scepProfiles.length; ++j)
object.scepProfiles[j] = options.bytes === $String ? $util.base64.encode(message.scepProfiles[j], 0, message.scepProfiles[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.scepProfiles[j]) : message.scepProfiles[j];
}
return object;
};
EdgeDevConfig.prototype.toJSON = function() {
return EdgeDevConfig.toObject(this, $protobuf.util.toJSONOptions);
};
return EdgeDevConfig;
})();
config.Format = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "FmtUnknown"] = 0;
values[valuesById[1] = "RAW"] = 1;
values[valuesById[2] = "QCOW"] = 2;
values[valuesById[3] = "QCOW2"] = 3;
values[valuesById[4] = "VHD"] = 4;
values[valuesById[5] = "VMDK"] = 5;
values[valuesById[6] = "OVA"] = 6;
values[valuesById[7] = "VHDX"] = 7;
values[valuesById[8] = "CONTAINER"] = 8;
values[valuesById[9] = "ISO"] = 9;
values[valuesById[10] = "PVC"] = 10;
return values;
})();
config.Image = (function() {
const Image = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
Image.prototype.uuidandversion = null;
Image.prototype.name = "";
Image.prototype.sha256 = "";
Image.prototype.iformat = 0;
Image.prototype.siginfo = null;
Image.prototype.dsId = "";
Image.prototype.sizeBytes = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Image.create = function(properties) {
return new Image(properties);
};
Image.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.uuidandversion != null && $Object.hasOwnProperty.call(message, "uuidandversion"))
$root.org.lfedge.eve.config.UUIDandVersion.encode(message.uuidandversion, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(18).string(message.name);
if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
writer.uint32(26).string(message.sha256);
if (message.iformat != null && $Object.hasOwnProperty.call(message, "iformat") && message.iformat !== 0)
writer.uint32(32).int32(message.iformat);
if (message.siginfo != null && $Object.hasOwnProperty.call(message, "siginfo"))
$root.org.lfedge.eve.config.SignatureInfo.encode(message.siginfo, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.dsId != null && $Object.hasOwnProperty.call(message, "dsId") && message.dsId !== "")
writer.uint32(50).string(message.dsId);
if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes") && (typeof message.sizeBytes === "object" ? message.sizeBytes.low || message.sizeBytes.high : message.sizeBytes !== 0))
writer.uint32(64).int64(message.sizeBytes);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
Image.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.Image();
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
message.uuidandversion = $root.org.lfedge.eve.config.UUIDandVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.uuidandversion);
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.sha256 = value;
else
delete message.sha256;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.iformat = value;
else
delete message.iformat;
continue;
}
case 5: {
if (wireType !== 2)
break;
message.siginfo = $root.org.lfedge.eve.config.SignatureInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.siginfo);
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.dsId = value;
else
delete message.dsId;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.sizeBytes = value;
else
delete message.sizeBytes;
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
Image.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.Image)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.Image: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.Image();
if (object.uuidandversion != null) {
if (!$util.isObject(object.uuidandversion))
throw $TypeError(".org.lfedge.eve.config.Image.uuidandversion: object expected");
message.uuidandversion = $root.org.lfedge.eve.config.UUIDandVersion.fromObject(object.uuidandversion, _depth + 1);
}
if (object.name != null)
if (typeof object.name !== "string" || object.name.length)
message.name = $String(object.name);
if (object.sha256 != null)
if (typeof object.sha256 !== "string" || object.sha256.length)
message.sha256 = $String(object.sha256);
if (object.iformat !== 0 && (typeof object.iformat !== "string" || $root.org.lfedge.eve.config.Format[object.iformat] !== 0))
switch (object.iformat) {
case "FmtUnknown":
case 0:
message.iformat = 0;
break;
case "RAW":
case 1:
message.iformat = 1;
break;
case "QCOW":
case 2:
message.iformat = 2;
break;
case "QCOW2":
case 3:
message.iformat = 3;
break;
case "VHD":
case 4:
message.iformat = 4;
break;
case "VMDK":
case 5:
message.iformat = 5;
break;
case "OVA":
case 6:
message.iformat = 6;
break;
case "VHDX":
case 7:
message.iformat = 7;
break;
case "CONTAINER":
case 8:
message.iformat = 8;
break;
case "ISO":
case 9:
message.iformat = 9;
break;
case "PVC":
case 10:
message.iformat = 10;
break;
default:
if (typeof object.iformat === "number" && (object.iformat | 0) === object.iformat)
message.iformat = object.iformat;
}
if (object.siginfo != null) {
if (!$util.isObject(object.siginfo))
throw $TypeError(".org.lfedge.eve.config.Image.siginfo: object expected");
message.siginfo = $root.org.lfedge.eve.config.SignatureInfo.fromObject(object.siginfo, _depth + 1);
}
if (object.dsId != null)
if (typeof object.dsId !== "string" || object.dsId.length)
message.dsId = $String(object.dsId);
if (object.sizeBytes != null)
if (typeof object.sizeBytes === "object" ? object.sizeBytes.low || object.sizeBytes.high : $Number(object.sizeBytes) !== 0)
if ($util.Long)
message.sizeBytes = $util.Long.fromValue(object.sizeBytes, false);
else if (typeof object.sizeBytes === "string")
message.sizeBytes = $parseInt(object.sizeBytes, 10);
else if (typeof object.sizeBytes === "number")
message.sizeBytes = object.sizeBytes;
else if (typeof object.sizeBytes === "object")
message.sizeBytes = new $util.LongBits(object.sizeBytes.low >>> 0, object.sizeBytes.high >>> 0).toNumber();
return message;
};
Image.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.uuidandversion = null;
object.name = "";
object.sha256 = "";
object.iformat = options.enums === $String ? "FmtUnknown" : 0;
object.siginfo = null;
object.dsId = "";
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.sizeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.sizeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.uuidandversion != null && $Object.hasOwnProperty.call(message, "uuidandversion"))
object.uuidandversion = $root.org.lfedge.eve.config.UUIDandVersion.toObject(message.uuidandversion, options, _depth + 1);
if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
object.name = message.name;
if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
object.sha256 = message.sha256;
if (message.iformat != null && $Object.hasOwnProperty.call(message, "iformat"))
object.iformat = options.enums === $String ? $root.org.lfedge.eve.config.Format[message.iformat] === $undefined ? message.iformat : $root.org.lfedge.eve.config.Format[message.iformat] : message.iformat;
if (message.siginfo != null && $Object.hasOwnProperty.call(message, "siginfo"))
object.siginfo = $root.org.lfedge.eve.config.SignatureInfo.toObject(message.siginfo, options, _depth + 1);
if (message.dsId != null && $Object.hasOwnProperty.call(message, "dsId"))
object.dsId = message.dsId;
if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.sizeBytes = typeof message.sizeBytes === "number" ? $BigInt(message.sizeBytes) : $util.Long.fromBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0, false).toBigInt();
else if (typeof message.sizeBytes === "number")
object.sizeBytes = options.longs === $String ? $String(message.sizeBytes) : message.sizeBytes;
else
object.sizeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.sizeBytes) : options.longs === $Number ? new $util.LongBits(message.sizeBytes.low >>> 0, message.sizeBytes.high >>> 0).toNumber() : message.sizeBytes;
return object;
};
Image.prototype.toJSON = function() {
return Image.toObject(this, $protobuf.util.toJSONOptions);
};
return Image;
})();
config.LOCConfig = (function() {
const LOCConfig = function (properties) {
this.datastoreCollectInfoId = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
LOCConfig.prototype.locUrl = "";
LOCConfig.prototype.datastoreCollectInfoId = $util.emptyArray;
LOCConfig.create = function(properties) {
return new LOCConfig(properties);
};
LOCConfig.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.locUrl != null && $Object.hasOwnProperty.call(message, "locUrl") && message.locUrl !== "")
writer.uint32(10).string(message.locUrl);
if (message.datastoreCollectInfoId != null && message.datastoreCollectInfoId.length)
for (let i = 0; i < message.datastoreCollectInfoId.length; ++i)
writer.uint32(18).string(message.datastoreCollectInfoId[i]);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
LOCConfig.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.LOCConfig();
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
message.locUrl = value;
else
delete message.locUrl;
continue;
}
case 2: {
if (wireType !== 2)
break;
if (!(message.datastoreCollectInfoId && message.datastoreCollectInfoId.length))
message.datastoreCollectInfoId = [];
message.datastoreCollectInfoId.push(reader.stringVerify());
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
LOCConfig.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.LOCConfig)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.LOCConfig: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.LOCConfig();
if (object.locUrl != null)
if (typeof object.locUrl !== "string" || object.locUrl.length)
message.locUrl = $String(object.locUrl);
if (object.datastoreCollectInfoId) {
if (!$Array.isArray(object.datastoreCollectInfoId))
throw $TypeError(".org.lfedge.eve.config.LOCConfig.datastoreCollectInfoId: array expected");
message.datastoreCollectInfoId = $Array(object.datastoreCollectInfoId.length);
for (let i = 0; i < object.datastoreCollectInfoId.length; ++i)
message.datastoreCollectInfoId[i] = $String(object.datastoreCollectInfoId[i]);
}
return message;
};
LOCConfig.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.datastoreCollectInfoId = [];
if (options.defaults)
object.locUrl = "";
if (message.locUrl != null && $Object.hasOwnProperty.call(message, "locUrl"))
object.locUrl = message.locUrl;
if (message.datastoreCollectInfoId && message.datastoreCollectInfoId.length) {
object.datastoreCollectInfoId = $Array(message.datastoreCollectInfoId.length);
for (let j = 0; j < message.datastoreCollectInfoId.length; ++j)
object.datastoreCollectInfoId[j] = message.datastoreCollectInfoId[j];
}
return object;
};
LOCConfig.prototype.toJSON = function() {
return LOCConfig.toObject(this, $protobuf.util.toJSONOptions);
};
return LOCConfig;
})();
config.OSKeyTags = (function() {
const OSKeyTags = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
OSKeyTags.create = function(properties) {
return new OSKeyTags(properties);
};
OSKeyTags.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
OSKeyTags.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.config.OSKeyTags();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
reader.skipType(tag & 7, _depth, tag);
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
OSKeyTags.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.OSKeyTags)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.OSKeyTags: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
return new $root.org.lfedge.eve.config.OSKeyTags();
};
OSKeyTags.toObject = function () {
return {};
};
OSKeyTags.prototype.toJSON = function() {
return OSKeyTags.toObject(this, $protobuf.util.toJSONOptions);
};
return OSKeyTags;
})();
config.OSVerDetails = (function() {
const OSVerDetails = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
OSVerDetails.create = function(properties) {
return new OSVerDetails(properties);
};
OSVerDetails.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
OSVerDetails.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.config.OSVerDetails();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
reader.skipType(tag & 7, _depth, tag);
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
OSVerDetails.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.OSVerDetails)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.OSVerDetails: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
return new $root.org.lfedge.eve.config.OSVerDetails();
};
OSVerDetails.toObject = function () {
return {};
};
OSVerDetails.prototype.toJSON = function() {
return OSVerDetails.toObject(this, $protobuf.util.toJSONOptions);
};
return OSVerDetails;
})();
config.SignatureInfo = (function() {
const SignatureInfo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
SignatureInfo.prototype.intercertsurl = "";
SignatureInfo.prototype.signercerturl = "";
SignatureInfo.prototype.signature = $util.newBuffer([]);
SignatureInfo.create = function(properties) {
return new SignatureInfo(properties);
};
SignatureInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.intercertsurl != null && $Object.hasOwnProperty.call(message, "intercertsurl") && message.intercertsurl !== "")
writer.uint32(10).string(message.intercertsurl);
if (message.signercerturl != null && $Object.hasOwnProperty.call(message, "signercerturl") && message.signercerturl !== "")
writer.uint32(18).string(message.signercerturl);
if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
writer.uint32(26).bytes(message.signature);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
SignatureInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.SignatureInfo();
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
message.intercertsurl = value;
else
delete message.intercertsurl;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.signercerturl = value;
else
delete message.signercerturl;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.signature = value;
else
delete message.signature;
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
SignatureInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.SignatureInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.SignatureInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.SignatureInfo();
if (object.intercertsurl != null)
if (typeof object.intercertsurl !== "string" || object.intercertsurl.length)
message.intercertsurl = $String(object.intercertsurl);
if (object.signercerturl != null)
if (typeof object.signercerturl !== "string" || object.signercerturl.length)
message.signercerturl = $String(object.signercerturl);
if (object.signature != null)
if (object.signature.length)
if (typeof object.signature === "string")
$util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
else if (object.signature.length >= 0)
message.signature = object.signature;
return message;
};
SignatureInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.intercertsurl = "";
object.signercerturl = "";
if (options.bytes === $String)
object.signature = "";
else {
object.signature = [];
if (options.bytes !== $Array)
object.signature = $util.newBuffer(object.signature);
}
}
if (message.intercertsurl != null && $Object.hasOwnProperty.call(message, "intercertsurl"))
object.intercertsurl = message.intercertsurl;
if (message.signercerturl != null && $Object.hasOwnProperty.call(message, "signercerturl"))
object.signercerturl = message.signercerturl;
if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
return object;
};
SignatureInfo.prototype.toJSON = function() {
return SignatureInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return SignatureInfo;
})();
config.Target = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "TgtUnknown"] = 0;
values[valuesById[1] = "Disk"] = 1;
values[valuesById[2] = "Kernel"] = 2;
values[valuesById[3] = "Initrd"] = 3;
values[valuesById[4] = "RamDisk"] = 4;
values[valuesById[5] = "AppCustom"] = 5;
return values;
})();
config.UUIDandVersion = (function() {
const UUIDandVersion = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
UUIDandVersion.prototype.uuid = "";
UUIDandVersion.prototype.version = "";
UUIDandVersion.create = function(properties) {
return new UUIDandVersion(properties);
};
UUIDandVersion.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
writer.uint32(10).string(message.uuid);
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
writer.uint32(18).string(message.version);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
UUIDandVersion.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.UUIDandVersion();
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
message.uuid = value;
else
delete message.uuid;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.version = value;
else
delete message.version;
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
UUIDandVersion.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.UUIDandVersion)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.UUIDandVersion: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.UUIDandVersion();
if (object.uuid != null)
if (typeof object.uuid !== "string" || object.uuid.length)
message.uuid = $String(object.uuid);
if (object.version != null)
if (typeof object.version !== "string" || object.version.length)
message.version = $String(object.version);
return message;
};
UUIDandVersion.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.uuid = "";
object.version = "";
}
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid"))
object.uuid = message.uuid;
if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
object.version = message.version;
return object;
};
UUIDandVersion.prototype.toJSON = function() {
return UUIDandVersion.toObject(this, $protobuf.util.toJSONOptions);
};
return UUIDandVersion;
})();
config.Volume = (function() {
const Volume = function (properties) {
this.protocols = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
Volume.prototype.uuid = "";
Volume.prototype.origin = null;
Volume.prototype.protocols = $util.emptyArray;
Volume.prototype.generationCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Volume.prototype.maxsizebytes = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Volume.prototype.readonly = false;
Volume.prototype.displayName = "";
Volume.prototype.clearText = false;
Volume.prototype.target = 0;
Volume.prototype.designatedNodeId = "";
Volume.create = function(properties) {
return new Volume(properties);
};
Volume.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
writer.uint32(10).string(message.uuid);
if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
$root.org.lfedge.eve.config.VolumeContentOrigin.encode(message.origin, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.protocols != null && message.protocols.length)
writer.uint32(26).int32s(message.protocols);
if (message.generationCount != null && $Object.hasOwnProperty.call(message, "generationCount") && (typeof message.generationCount === "object" ? message.generationCount.low || message.generationCount.high : message.generationCount !== 0))
writer.uint32(32).int64(message.generationCount);
if (message.maxsizebytes != null && $Object.hasOwnProperty.call(message, "maxsizebytes") && (typeof message.maxsizebytes === "object" ? message.maxsizebytes.low || message.maxsizebytes.high : message.maxsizebytes !== 0))
writer.uint32(40).int64(message.maxsizebytes);
if (message.readonly != null && $Object.hasOwnProperty.call(message, "readonly") && message.readonly !== false)
writer.uint32(48).bool(message.readonly);
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName") && message.displayName !== "")
writer.uint32(58).string(message.displayName);
if (message.clearText != null && $Object.hasOwnProperty.call(message, "clearText") && message.clearText !== false)
writer.uint32(64).bool(message.clearText);
if (message.target != null && $Object.hasOwnProperty.call(message, "target") && message.target !== 0)
writer.uint32(72).int32(message.target);
if (message.designatedNodeId != null && $Object.hasOwnProperty.call(message, "designatedNodeId") && message.designatedNodeId !== "")
writer.uint32(82).string(message.designatedNodeId);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
Volume.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.Volume();
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
message.uuid = value;
else
delete message.uuid;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.origin = $root.org.lfedge.eve.config.VolumeContentOrigin.decode(reader, reader.size(), $undefined, _depth + 1, message.origin);
continue;
}
case 3: {
if (wireType === 2) {
if (!(message.protocols && message.protocols.length))
message.protocols = [];
reader.int32s(message.protocols);
continue;
}
if (wireType !== 0)
break;
if (!(message.protocols && message.protocols.length))
message.protocols = [];
message.protocols.push(reader.int32());
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.generationCount = value;
else
delete message.generationCount;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.maxsizebytes = value;
else
delete message.maxsizebytes;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.readonly = value;
else
delete message.readonly;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.displayName = value;
else
delete message.displayName;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.clearText = value;
else
delete message.clearText;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.target = value;
else
delete message.target;
continue;
}
case 10: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.designatedNodeId = value;
else
delete message.designatedNodeId;
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
Volume.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.Volume)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.Volume: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.Volume();
if (object.uuid != null)
if (typeof object.uuid !== "string" || object.uuid.length)
message.uuid = $String(object.uuid);
if (object.origin != null) {
if (!$util.isObject(object.origin))
throw $TypeError(".org.lfedge.eve.config.Volume.origin: object expected");
message.origin = $root.org.lfedge.eve.config.VolumeContentOrigin.fromObject(object.origin, _depth + 1);
}
if (object.protocols) {
if (!$Array.isArray(object.protocols))
throw $TypeError(".org.lfedge.eve.config.Volume.protocols: array expected");
message.protocols = [];
for (let i = 0; i < object.protocols.length; ++i)
switch (object.protocols[i]) {
case "VAP_NONE":
case 0:
message.protocols[message.protocols.length] = 0;
break;
case "VAP_9P":
case 1:
message.protocols[message.protocols.length] = 1;
break;
default:
if (typeof object.protocols[i] === "number" && (object.protocols[i] | 0) === object.protocols[i])
message.protocols[message.protocols.length] = object.protocols[i];
}
}
if (object.generationCount != null)
if (typeof object.generationCount === "object" ? object.generationCount.low || object.generationCount.high : $Number(object.generationCount) !== 0)
if ($util.Long)
message.generationCount = $util.Long.fromValue(object.generationCount, false);
else if (typeof object.generationCount === "string")
message.generationCount = $parseInt(object.generationCount, 10);
else if (typeof object.generationCount === "number")
message.generationCount = object.generationCount;
else if (typeof object.generationCount === "object")
message.generationCount = new $util.LongBits(object.generationCount.low >>> 0, object.generationCount.high >>> 0).toNumber();
if (object.maxsizebytes != null)
if (typeof object.maxsizebytes === "object" ? object.maxsizebytes.low || object.maxsizebytes.high : $Number(object.maxsizebytes) !== 0)
if ($util.Long)
message.maxsizebytes = $util.Long.fromValue(object.maxsizebytes, false);
else if (typeof object.maxsizebytes === "string")
message.maxsizebytes = $parseInt(object.maxsizebytes, 10);
else if (typeof object.maxsizebytes === "number")
message.maxsizebytes = object.maxsizebytes;
else if (typeof object.maxsizebytes === "object")
message.maxsizebytes = new $util.LongBits(object.maxsizebytes.low >>> 0, object.maxsizebytes.high >>> 0).toNumber();
if (object.readonly != null)
if (object.readonly)
message.readonly = $Boolean(object.readonly);
if (object.displayName != null)
if (typeof object.displayName !== "string" || object.displayName.length)
message.displayName = $String(object.displayName);
if (object.clearText != null)
if (object.clearText)
message.clearText = $Boolean(object.clearText);
if (object.target !== 0 && (typeof object.target !== "string" || $root.org.lfedge.eve.config.Target[object.target] !== 0))
switch (object.target) {
case "TgtUnknown":
case 0:
message.target = 0;
break;
case "Disk":
case 1:
message.target = 1;
break;
case "Kernel":
case 2:
message.target = 2;
break;
case "Initrd":
case 3:
message.target = 3;
break;
case "RamDisk":
case 4:
message.target = 4;
break;
case "AppCustom":
case 5:
message.target = 5;
break;
default:
if (typeof object.target === "number" && (object.target | 0) === object.target)
message.target = object.target;
}
if (object.designatedNodeId != null)
if (typeof object.designatedNodeId !== "string" || object.designatedNodeId.length)
message.designatedNodeId = $String(object.designatedNodeId);
return message;
};
Volume.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.protocols = [];
if (options.defaults) {
object.uuid = "";
object.origin = null;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.generationCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.generationCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.maxsizebytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.maxsizebytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.readonly = false;
object.displayName = "";
object.clearText = false;
object.target = options.enums === $String ? "TgtUnknown" : 0;
object.designatedNodeId = "";
}
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid"))
object.uuid = message.uuid;
if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
object.origin = $root.org.lfedge.eve.config.VolumeContentOrigin.toObject(message.origin, options, _depth + 1);
if (message.protocols && message.protocols.length) {
object.protocols = $Array(message.protocols.length);
for (let j = 0; j < message.protocols.length; ++j)
object.protocols[j] = options.enums === $String ? $root.org.lfedge.eve.config.VolumeAccessProtocols[message.protocols[j]] === $undefined ? message.protocols[j] : $root.org.lfedge.eve.config.VolumeAccessProtocols[message.protocols[j]] : message.protocols[j];
}
if (message.generationCount != null && $Object.hasOwnProperty.call(message, "generationCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.generationCount = typeof message.generationCount === "number" ? $BigInt(message.generationCount) : $util.Long.fromBits(message.generationCount.low >>> 0, message.generationCount.high >>> 0, false).toBigInt();
else if (typeof message.generationCount === "number")
object.generationCount = options.longs === $String ? $String(message.generationCount) : message.generationCount;
else
object.generationCount = options.longs === $String ? $util.Long.prototype.toString.call(message.generationCount) : options.longs === $Number ? new $util.LongBits(message.generationCount.low >>> 0, message.generationCount.high >>> 0).toNumber() : message.generationCount;
if (message.maxsizebytes != null && $Object.hasOwnProperty.call(message, "maxsizebytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.maxsizebytes = typeof message.maxsizebytes === "number" ? $BigInt(message.maxsizebytes) : $util.Long.fromBits(message.maxsizebytes.low >>> 0, message.maxsizebytes.high >>> 0, false).toBigInt();
else if (typeof message.maxsizebytes === "number")
object.maxsizebytes = options.longs === $String ? $String(message.maxsizebytes) : message.maxsizebytes;
else
object.maxsizebytes = options.longs === $String ? $util.Long.prototype.toString.call(message.maxsizebytes) : options.longs === $Number ? new $util.LongBits(message.maxsizebytes.low >>> 0, message.maxsizebytes.high >>> 0).toNumber() : message.maxsizebytes;
if (message.readonly != null && $Object.hasOwnProperty.call(message, "readonly"))
object.readonly = message.readonly;
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName"))
object.displayName = message.displayName;
if (message.clearText != null && $Object.hasOwnProperty.call(message, "clearText"))
object.clearText = message.clearText;
if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
object.target = options.enums === $String ? $root.org.lfedge.eve.config.Target[message.target] === $undefined ? message.target : $root.org.lfedge.eve.config.Target[message.target] : message.target;
if (message.designatedNodeId != null && $Object.hasOwnProperty.call(message, "designatedNodeId"))
object.designatedNodeId = message.designatedNodeId;
return object;
};
Volume.prototype.toJSON = function() {
return Volume.toObject(this, $protobuf.util.toJSONOptions);
};
return Volume;
})();
config.VolumeAccessProtocols = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "VAP_NONE"] = 0;
values[valuesById[1] = "VAP_9P"] = 1;
return values;
})();
config.VolumeContentOrigin = (function() {
const VolumeContentOrigin = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
VolumeContentOrigin.prototype.type = 0;
VolumeContentOrigin.prototype.downloadContentTreeID = "";
VolumeContentOrigin.create = function(properties) {
return new VolumeContentOrigin(properties);
};
VolumeContentOrigin.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
writer.uint32(8).int32(message.type);
if (message.downloadContentTreeID != null && $Object.hasOwnProperty.call(message, "downloadContentTreeID") && message.downloadContentTreeID !== "")
writer.uint32(18).string(message.downloadContentTreeID);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
VolumeContentOrigin.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.config.VolumeContentOrigin();
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
if (value = reader.int32())
message.type = value;
else
delete message.type;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.downloadContentTreeID = value;
else
delete message.downloadContentTreeID;
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
VolumeContentOrigin.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.config.VolumeContentOrigin)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.config.VolumeContentOrigin: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.config.VolumeContentOrigin();
if (object.type !== 0 && (typeof object.type !== "string" || $root.org.lfedge.eve.config.VolumeContentOriginType[object.type] !== 0))
switch (object.type) {
case "VCOT_UNKNOWN":
case 0:
message.type = 0;
break;
case "VCOT_BLANK":
case 1:
message.type = 1;
break;
case "VCOT_DOWNLOAD":
case 2:
message.type = 2;
break;
default:
if (typeof object.type === "number" && (object.type | 0) === object.type)
message.type = object.type;
}
if (object.downloadContentTreeID != null)
if (typeof object.downloadContentTreeID !== "string" || object.downloadContentTreeID.length)
message.downloadContentTreeID = $String(object.downloadContentTreeID);
return message;
};
VolumeContentOrigin.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.type = options.enums === $String ? "VCOT_UNKNOWN" : 0;
object.downloadContentTreeID = "";
}
if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
object.type = options.enums === $String ? $root.org.lfedge.eve.config.VolumeContentOriginType[message.type] === $undefined ? message.type : $root.org.lfedge.eve.config.VolumeContentOriginType[message.type] : message.type;
if (message.downloadContentTreeID != null && $Object.hasOwnProperty.call(message, "downloadContentTreeID"))
object.downloadContentTreeID = message.downloadContentTreeID;
return object;
};
VolumeContentOrigin.prototype.toJSON = function() {
return VolumeContentOrigin.toObject(this, $protobuf.util.toJSONOptions);
};
return VolumeContentOrigin;
})();
config.VolumeContentOriginType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "VCOT_UNKNOWN"] = 0;
values[valuesById[1] = "VCOT_BLANK"] = 1;
values[valuesById[2] = "VCOT_DOWNLOAD"] = 2;
return values;
})();
return config;
})();
eve.info = (function() {
const info = {};
info.APICapability = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "API_CAPABILITY_UNSPECIFIED"] = 0;
values[valuesById[1] = "API_CAPABILITY_RETRY_UPDATE"] = 1;
values[valuesById[2] = "API_CAPABILITY_SHUTDOWN"] = 2;
values[valuesById[3] = "API_CAPABILITY_START_DELAY_IN_SECONDS"] = 3;
values[valuesById[4] = "API_CAPABILITY_EDGEVIEW"] = 4;
values[valuesById[5] = "API_CAPABILITY_VOLUME_SNAPSHOTS"] = 5;
values[valuesById[6] = "API_CAPABILITY_NETWORK_INSTANCE_ROUTING"] = 6;
values[valuesById[7] = "API_CAPABILITY_BOOT_MODE"] = 7;
values[valuesById[8] = "API_CAPABILITY_MTU"] = 8;
values[valuesById[9] = "API_CAPABILITY_ADAPTER_USER_LABELS"] = 9;
values[valuesById[10] = "API_CAPABILITY_ENFORCED_NET_INTERFACE_ORDER"] = 10;
values[valuesById[11] = "API_CAPABILITY_NTPS_FQDN"] = 11;
values[valuesById[12] = "API_CAPABILITY_WIN_LIC_PASSTHROUGH"] = 12;
values[valuesById[13] = "API_CAPABILITY_VOLUME_SNAPSHOTS_IMMEDIATE"] = 13;
values[valuesById[14] = "API_CAPABILITY_ENCRYPTED_PATCH_ENVELOPE"] = 14;
values[valuesById[15] = "API_CAPABILITY_SINGLE_STACK_IP_NETWORK"] = 15;
values[valuesById[16] = "API_CAPABILITY_CELLULAR_ATTACH_CONFIG"] = 16;
values[valuesById[17] = "API_CAPABILITY_EDGEVIEW_AUTHENTICATION"] = 17;
values[valuesById[18] = "API_CAPABILITY_DISABLE_VTPM"] = 18;
values[valuesById[19] = "API_CAPABILITY_LOC_REBOOT_COLLECT_INFO"] = 19;
values[valuesById[20] = "API_CAPABILITY_SMART_REPORT"] = 20;
values[valuesById[21] = "API_CAPABILITY_REPORT_TPM_EVENTLOG"] = 21;
return values;
})();
info.AttestationInfo = (function() {
const AttestationInfo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
AttestationInfo.prototype.state = 0;
AttestationInfo.prototype.error = null;
AttestationInfo.create = function(properties) {
return new AttestationInfo(properties);
};
AttestationInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(8).int32(message.state);
if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
$root.org.lfedge.eve.info.ErrorInfo.encode(message.error, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
AttestationInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.AttestationInfo();
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
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.error = $root.org.lfedge.eve.info.ErrorInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
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
AttestationInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.AttestationInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.AttestationInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.AttestationInfo();
if (object.state !== 0 && (typeof object.state !== "string" || $root.org.lfedge.eve.info.AttestationState[object.state] !== 0))
switch (object.state) {
case "ATTESTATION_STATE_UNSPECIFIED":
case 0:
message.state = 0;
break;
case "ATTESTATION_STATE_NONCE_WAIT":
case 1:
message.state = 1;
break;
case "ATTESTATION_STATE_TPM_QUOTE_WAIT":
case 2:
message.state = 2;
break;
case "ATTESTATION_STATE_TPM_ESCROW_WAIT":
case 3:
message.state = 3;
break;
case "ATTESTATION_STATE_ATTEST_WAIT":
case 4:
message.state = 4;
break;
case "ATTESTATION_STATE_ATTEST_ESCROW_WAIT":
case 5:
message.state = 5;
break;
case "ATTESTATION_STATE_RESTART_WAIT":
case 6:
message.state = 6;
break;
case "ATTESTATION_STATE_COMPLETE":
case 7:
message.state = 7;
break;
default:
if (typeof object.state === "number" && (object.state | 0) === object.state)
message.state = object.state;
}
if (object.error != null) {
if (!$util.isObject(object.error))
throw $TypeError(".org.lfedge.eve.info.AttestationInfo.error: object expected");
message.error = $root.org.lfedge.eve.info.ErrorInfo.fromObject(object.error, _depth + 1);
}
return message;
};
AttestationInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.state = options.enums === $String ? "ATTESTATION_STATE_UNSPECIFIED" : 0;
object.error = null;
}
if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
object.state = options.enums === $String ? $root.org.lfedge.eve.info.AttestationState[message.state] === $undefined ? message.state : $root.org.lfedge.eve.info.AttestationState[message.state] : message.state;
if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
object.error = $root.org.lfedge.eve.info.ErrorInfo.toObject(message.error, options, _depth + 1);
return object;
};
AttestationInfo.prototype.toJSON = function() {
return AttestationInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return AttestationInfo;
})();
info.AttestationState = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ATTESTATION_STATE_UNSPECIFIED"] = 0;
values[valuesById[1] = "ATTESTATION_STATE_NONCE_WAIT"] = 1;
values[valuesById[2] = "ATTESTATION_STATE_TPM_QUOTE_WAIT"] = 2;
values[valuesById[3] = "ATTESTATION_STATE_TPM_ESCROW_WAIT"] = 3;
values[valuesById[4] = "ATTESTATION_STATE_ATTEST_WAIT"] = 4;
values[valuesById[5] = "ATTESTATION_STATE_ATTEST_ESCROW_WAIT"] = 5;
values[valuesById[6] = "ATTESTATION_STATE_RESTART_WAIT"] = 6;
values[valuesById[7] = "ATTESTATION_STATE_COMPLETE"] = 7;
return values;
})();
info.BaseOsStatus = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "NONE"] = 0;
values[valuesById[1] = "DOWNLOADING"] = 1;
values[valuesById[2] = "DOWNLOAD_DONE"] = 2;
values[valuesById[3] = "UPDATING"] = 3;
values[valuesById[4] = "UPDATED"] = 4;
values[valuesById[5] = "FALLBACK"] = 5;
values[valuesById[6] = "FAILED"] = 6;
return values;
})();
info.BaseOsSubStatus = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "NONE_SUBSTATUS"] = 0;
values[valuesById[1] = "DOWNLOAD_INPROGRESS"] = 1;
values[valuesById[2] = "VERIFY_INPROGRESS"] = 2;
values[valuesById[3] = "UPDATE_INITIALIZING"] = 3;
values[valuesById[4] = "UPDATE_REBOOTING"] = 4;
values[valuesById[5] = "UPDATE_TESTING"] = 5;
values[valuesById[6] = "UPDATE_NEED_TEST_CONFIRM"] = 6;
values[valuesById[7] = "UPDATE_DEFERRED"] = 7;
return values;
})();
info.BootReason = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "BOOT_REASON_UNSPECIFIED"] = 0;
values[valuesById[1] = "BOOT_REASON_FIRST"] = 1;
values[valuesById[2] = "BOOT_REASON_REBOOT_CMD"] = 2;
values[valuesById[3] = "BOOT_REASON_UPDATE"] = 3;
values[valuesById[4] = "BOOT_REASON_FALLBACK"] = 4;
values[valuesById[5] = "BOOT_REASON_DISCONNECT"] = 5;
values[valuesById[6] = "BOOT_REASON_FATAL"] = 6;
values[valuesById[7] = "BOOT_REASON_OOM"] = 7;
values[valuesById[8] = "BOOT_REASON_WATCHDOG_HUNG"] = 8;
values[valuesById[9] = "BOOT_REASON_WATCHDOG_PID"] = 9;
values[valuesById[10] = "BOOT_REASON_KERNEL"] = 10;
values[valuesById[11] = "BOOT_REASON_POWER_FAIL"] = 11;
values[valuesById[12] = "BOOT_REASON_UNKNOWN"] = 12;
values[valuesById[13] = "BOOT_REASON_VAULT_FAILED"] = 13;
values[valuesById[14] = "BOOT_REASON_POWEROFF_CMD"] = 14;
values[valuesById[255] = "BOOT_REASON_PARSE_FAIL"] = 255;
return values;
})();
info.Capabilities = (function() {
const Capabilities = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
Capabilities.prototype.HWAssistedVirtualization = false;
Capabilities.prototype.IOVirtualization = false;
Capabilities.create = function(properties) {
return new Capabilities(properties);
};
Capabilities.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.HWAssistedVirtualization != null && $Object.hasOwnProperty.call(message, "HWAssistedVirtualization") && message.HWAssistedVirtualization !== false)
writer.uint32(16).bool(message.HWAssistedVirtualization);
if (message.IOVirtualization != null && $Object.hasOwnProperty.call(message, "IOVirtualization") && message.IOVirtualization !== false)
writer.uint32(24).bool(message.IOVirtualization);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
Capabilities.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.Capabilities();
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
if (value = reader.bool())
message.HWAssistedVirtualization = value;
else
delete message.HWAssistedVirtualization;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.IOVirtualization = value;
else
delete message.IOVirtualization;
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
Capabilities.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.Capabilities)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.Capabilities: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.Capabilities();
if (object.HWAssistedVirtualization != null)
if (object.HWAssistedVirtualization)
message.HWAssistedVirtualization = $Boolean(object.HWAssistedVirtualization);
if (object.IOVirtualization != null)
if (object.IOVirtualization)
message.IOVirtualization = $Boolean(object.IOVirtualization);
return message;
};
Capabilities.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.HWAssistedVirtualization = false;
object.IOVirtualization = false;
}
if (message.HWAssistedVirtualization != null && $Object.hasOwnProperty.call(message, "HWAssistedVirtualization"))
object.HWAssistedVirtualization = message.HWAssistedVirtualization;
if (message.IOVirtualization != null && $Object.hasOwnProperty.call(message, "IOVirtualization"))
object.IOVirtualization = message.IOVirtualization;
return object;
};
Capabilities.prototype.toJSON = function() {
return Capabilities.toObject(this, $protobuf.util.toJSONOptions);
};
return Capabilities;
})();
info.ContentResources = (function() {
const ContentResources = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ContentResources.prototype.curSizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
ContentResources.create = function(properties) {
return new ContentResources(properties);
};
ContentResources.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.curSizeBytes != null && $Object.hasOwnProperty.call(message, "curSizeBytes") && (typeof message.curSizeBytes === "object" ? message.curSizeBytes.low || message.curSizeBytes.high : message.curSizeBytes !== 0))
writer.uint32(8).uint64(message.curSizeBytes);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ContentResources.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ContentResources();
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
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.curSizeBytes = value;
else
delete message.curSizeBytes;
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
ContentResources.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ContentResources)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ContentResources: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ContentResources();
if (object.curSizeBytes != null)
if (typeof object.curSizeBytes === "object" ? object.curSizeBytes.low || object.curSizeBytes.high : $Number(object.curSizeBytes) !== 0)
if ($util.Long)
message.curSizeBytes = $util.Long.fromValue(object.curSizeBytes, true);
else if (typeof object.curSizeBytes === "string")
message.curSizeBytes = $parseInt(object.curSizeBytes, 10);
else if (typeof object.curSizeBytes === "number")
message.curSizeBytes = object.curSizeBytes;
else if (typeof object.curSizeBytes === "object")
message.curSizeBytes = new $util.LongBits(object.curSizeBytes.low >>> 0, object.curSizeBytes.high >>> 0).toNumber(true);
return message;
};
ContentResources.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults)
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.curSizeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.curSizeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if (message.curSizeBytes != null && $Object.hasOwnProperty.call(message, "curSizeBytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.curSizeBytes = typeof message.curSizeBytes === "number" ? $BigInt(message.curSizeBytes) : $util.Long.fromBits(message.curSizeBytes.low >>> 0, message.curSizeBytes.high >>> 0, true).toBigInt();
else if (typeof message.curSizeBytes === "number")
object.curSizeBytes = options.longs === $String ? $String(message.curSizeBytes) : message.curSizeBytes;
else
object.curSizeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.curSizeBytes) : options.longs === $Number ? new $util.LongBits(message.curSizeBytes.low >>> 0, message.curSizeBytes.high >>> 0).toNumber(true) : message.curSizeBytes;
return object;
};
ContentResources.prototype.toJSON = function() {
return ContentResources.toObject(this, $protobuf.util.toJSONOptions);
};
return ContentResources;
})();
info.DataSecAtRest = (function() {
const DataSecAtRest = function (properties) {
this.vaultList = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
DataSecAtRest.prototype.status = 0;
DataSecAtRest.prototype.info = "";
DataSecAtRest.prototype.vaultList = $util.emptyArray;
DataSecAtRest.create = function(properties) {
return new DataSecAtRest(properties);
};
DataSecAtRest.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
writer.uint32(8).int32(message.status);
if (message.info != null && $Object.hasOwnProperty.call(message, "info") && message.info !== "")
writer.uint32(18).string(message.info);
if (message.vaultList != null && message.vaultList.length)
for (let i = 0; i < message.vaultList.length; ++i)
$root.org.lfedge.eve.info.VaultInfo.encode(message.vaultList[i], writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
DataSecAtRest.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.DataSecAtRest();
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
if (value = reader.int32())
message.status = value;
else
delete message.status;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.info = value;
else
delete message.info;
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.vaultList && message.vaultList.length))
message.vaultList = [];
message.vaultList.push($root.org.lfedge.eve.info.VaultInfo.decode(reader, reader.size(), $undefined, _depth + 1));
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
DataSecAtRest.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.DataSecAtRest)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.DataSecAtRest: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.DataSecAtRest();
if (object.status !== 0 && (typeof object.status !== "string" || $root.org.lfedge.eve.info.DataSecAtRestStatus[object.status] !== 0))
switch (object.status) {
case "DATASEC_AT_REST_UNKNOWN":
case 0:
message.status = 0;
break;
case "DATASEC_AT_REST_DISABLED":
case 1:
message.status = 1;
break;
case "DATASEC_AT_REST_ENABLED":
case 2:
message.status = 2;
break;
case "DATASEC_AT_REST_ERROR":
case 4:
message.status = 4;
break;
default:
if (typeof object.status === "number" && (object.status | 0) === object.status)
message.status = object.status;
}
if (object.info != null)
if (typeof object.info !== "string" || object.info.length)
message.info = $String(object.info);
if (object.vaultList) {
if (!$Array.isArray(object.vaultList))
throw $TypeError(".org.lfedge.eve.info.DataSecAtRest.vaultList: array expected");
message.vaultList = $Array(object.vaultList.length);
for (let i = 0; i < object.vaultList.length; ++i) {
if (!$util.isObject(object.vaultList[i]))
throw $TypeError(".org.lfedge.eve.info.DataSecAtRest.vaultList: object expected");
message.vaultList[i] = $root.org.lfedge.eve.info.VaultInfo.fromObject(object.vaultList[i], _depth + 1);
}
}
return message;
};
DataSecAtRest.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.vaultList = [];
if (options.defaults) {
object.status = options.enums === $String ? "DATASEC_AT_REST_UNKNOWN" : 0;
object.info = "";
}
if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
object.status = options.enums === $String ? $root.org.lfedge.eve.info.DataSecAtRestStatus[message.status] === $undefined ? message.status : $root.org.lfedge.eve.info.DataSecAtRestStatus[message.status] : message.status;
if (message.info != null && $Object.hasOwnProperty.call(message, "info"))
object.info = message.info;
if (message.vaultList && message.vaultList.length) {
object.vaultList = $Array(message.vaultList.length);
for (let j = 0; j < message.vaultList.length; ++j)
object.vaultList[j] = $root.org.lfedge.eve.info.VaultInfo.toObject(message.vaultList[j], options, _depth + 1);
}
return object;
};
DataSecAtRest.prototype.toJSON = function() {
return DataSecAtRest.toObject(this, $protobuf.util.toJSONOptions);
};
return DataSecAtRest;
})();
info.DataSecAtRestStatus = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "DATASEC_AT_REST_UNKNOWN"] = 0;
values[valuesById[1] = "DATASEC_AT_REST_DISABLED"] = 1;
values[valuesById[2] = "DATASEC_AT_REST_ENABLED"] = 2;
values[valuesById[4] = "DATASEC_AT_REST_ERROR"] = 4;
return values;
})();
info.DepMetricItemType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "DepMetricItemOther"] = 0;
values[valuesById[1] = "DepMetricItemGauge"] = 1;
values[valuesById[2] = "DepMetricItemCounter"] = 2;
values[valuesById[3] = "DepMetricItemState"] = 3;
return values;
})();
info.DeviceEntity = (function() {
const DeviceEntity = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
DeviceEntity.prototype.entity = 0;
DeviceEntity.prototype.entityId = "";
DeviceEntity.prototype.entityName = "";
DeviceEntity.create = function(properties) {
return new DeviceEntity(properties);
};
DeviceEntity.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.entity != null && $Object.hasOwnProperty.call(message, "entity") && message.entity !== 0)
writer.uint32(8).int32(message.entity);
if (message.entityId != null && $Object.hasOwnProperty.call(message, "entityId") && message.entityId !== "")
writer.uint32(18).string(message.entityId);
if (message.entityName != null && $Object.hasOwnProperty.call(message, "entityName") && message.entityName !== "")
writer.uint32(26).string(message.entityName);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
DeviceEntity.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.DeviceEntity();
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
if (value = reader.int32())
message.entity = value;
else
delete message.entity;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.entityId = value;
else
delete message.entityId;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.entityName = value;
else
delete message.entityName;
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
DeviceEntity.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.DeviceEntity)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.DeviceEntity: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.DeviceEntity();
if (object.entity !== 0 && (typeof object.entity !== "string" || $root.org.lfedge.eve.info.Entity[object.entity] !== 0))
switch (object.entity) {
case "ENTITY_UNSPECIFIED":
case 0:
message.entity = 0;
break;
case "ENTITY_BASE_OS":
case 1:
message.entity = 1;
break;
case "ENTITY_SYSTEM_ADAPTER":
case 2:
message.entity = 2;
break;
case "ENTITY_VAULT":
case 3:
message.entity = 3;
break;
case "ENTITY_ATTESTATION":
case 4:
message.entity = 4;
break;
case "ENTITY_APP_INSTANCE":
case 5:
message.entity = 5;
break;
case "ENTITY_PORT":
case 6:
message.entity = 6;
break;
case "ENTITY_NETWORK":
case 7:
message.entity = 7;
break;
case "ENTITY_NETWORK_INSTANCE":
case 8:
message.entity = 8;
break;
case "ENTITY_CONTENT_TREE":
case 9:
message.entity = 9;
break;
case "ENTITY_CONTENT_BLOB":
case 10:
message.entity = 10;
break;
case "ENTITY_VOLUME":
case 11:
message.entity = 11;
break;
default:
if (typeof object.entity === "number" && (object.entity | 0) === object.entity)
message.entity = object.entity;
}
if (object.entityId != null)
if (typeof object.entityId !== "string" || object.entityId.length)
message.entityId = $String(object.entityId);
if (object.entityName != null)
if (typeof object.entityName !== "string" || object.entityName.length)
message.entityName = $String(object.entityName);
return message;
};
DeviceEntity.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.entity = options.enums === $String ? "ENTITY_UNSPECIFIED" : 0;
object.entityId = "";
object.entityName = "";
}
if (message.entity != null && $Object.hasOwnProperty.call(message, "entity"))
object.entity = options.enums === $String ? $root.org.lfedge.eve.info.Entity[message.entity] === $undefined ? message.entity : $root.org.lfedge.eve.info.Entity[message.entity] : message.entity;
if (message.entityId != null && $Object.hasOwnProperty.call(message, "entityId"))
object.entityId = message.entityId;
if (message.entityName != null && $Object.hasOwnProperty.call(message, "entityName"))
object.entityName = message.entityName;
return object;
};
DeviceEntity.prototype.toJSON = function() {
return DeviceEntity.toObject(this, $protobuf.util.toJSONOptions);
};
return DeviceEntity;
})();
info.DevicePort = (function() {
const DevicePort = function (properties) {
this.dnsServers = [];
this.IPAddrs = [];
this.defaultRouters = [];
this.moreNtpServers = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
DevicePort.prototype.ifname = "";
DevicePort.prototype.name = "";
DevicePort.prototype.isMgmt = false;
DevicePort.prototype.free = false;
DevicePort.prototype.dhcpType = 0;
DevicePort.prototype.subnet = "";
DevicePort.prototype.gateway = "";
DevicePort.prototype.domainname = "";
DevicePort.prototype.ntpServer = "";
DevicePort.prototype.dnsServers = $util.emptyArray;
DevicePort.prototype.dhcpRangeLow = "";
DevicePort.prototype.dhcpRangeHigh = "";
DevicePort.prototype.proxy = null;
DevicePort.prototype.macAddr = "";
DevicePort.prototype.IPAddrs = $util.emptyArray;
DevicePort.prototype.defaultRouters = $util.emptyArray;
DevicePort.prototype.dns = null;
DevicePort.prototype.up = false;
DevicePort.prototype.location = null;
DevicePort.prototype.err = null;
DevicePort.prototype.usage = 0;
DevicePort.prototype.networkUUID = "";
DevicePort.prototype.cost = 0;
DevicePort.prototype.wirelessStatus = $util.newBuffer([]);
DevicePort.prototype.mtu = 0;
DevicePort.prototype.moreNtpServers = $util.emptyArray;
DevicePort.prototype.configSource = null;
DevicePort.prototype.pnacStatus = $util.newBuffer([]);
DevicePort.prototype.bondStatus = $util.newBuffer([]);
DevicePort.create = function(properties) {
return new DevicePort(properties);
};
DevicePort.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.ifname != null && $Object.hasOwnProperty.call(message, "ifname") && message.ifname !== "")
writer.uint32(10).string(message.ifname);
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(18).string(message.name);
if (message.isMgmt != null && $Object.hasOwnProperty.call(message, "isMgmt") && message.isMgmt !== false)
writer.uint32(24).bool(message.isMgmt);
if (message.free != null && $Object.hasOwnProperty.call(message, "free") && message.free !== false)
writer.uint32(32).bool(message.free);
if (message.dhcpType != null && $Object.hasOwnProperty.call(message, "dhcpType") && message.dhcpType !== 0)
writer.uint32(88).uint32(message.dhcpType);
if (message.subnet != null && $Object.hasOwnProperty.call(message, "subnet") && message.subnet !== "")
writer.uint32(98).string(message.subnet);
if (message.gateway != null && $Object.hasOwnProperty.call(message, "gateway") && message.gateway !== "")
writer.uint32(106).string(message.gateway);
if (message.domainname != null && $Object.hasOwnProperty.call(message, "domainname") && message.domainname !== "")
writer.uint32(114).string(message.domainname);
if (message.ntpServer != null && $Object.hasOwnProperty.call(message, "ntpServer") && message.ntpServer !== "")
writer.uint32(122).string(message.ntpServer);
if (message.dnsServers != null && message.dnsServers.length)
for (let i = 0; i < message.dnsServers.length; ++i)
writer.uint32(130).string(message.dnsServers[i]);
if (message.dhcpRangeLow != null && $Object.hasOwnProperty.call(message, "dhcpRangeLow") && message.dhcpRangeLow !== "")
writer.uint32(138).string(message.dhcpRangeLow);
if (message.dhcpRangeHigh != null && $Object.hasOwnProperty.call(message, "dhcpRangeHigh") && message.dhcpRangeHigh !== "")
writer.uint32(146).string(message.dhcpRangeHigh);
if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
$root.org.lfedge.eve.info.ProxyStatus.encode(message.proxy, writer.uint32(170).fork(), _depth + 1).ldelim();
if (message.macAddr != null && $Object.hasOwnProperty.call(message, "macAddr") && message.macAddr !== "")
writer.uint32(178).string(message.macAddr);
if (message.IPAddrs != null && message.IPAddrs.length)
for (let i = 0; i < message.IPAddrs.length; ++i)
writer.uint32(186).string(message.IPAddrs[i]);
if (message.defaultRouters != null && message.defaultRouters.length)
for (let i = 0; i < message.defaultRouters.length; ++i)
writer.uint32(194).string(message.defaultRouters[i]);
if (message.dns != null && $Object.hasOwnProperty.call(message, "dns"))
$root.org.lfedge.eve.info.ZInfoDNS.encode(message.dns, writer.uint32(202).fork(), _depth + 1).ldelim();
if (message.up != null && $Object.hasOwnProperty.call(message, "up") && message.up !== false)
writer.uint32(208).bool(message.up);
if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
$root.org.lfedge.eve.info.GeoLoc.encode(message.location, writer.uint32(218).fork(), _depth + 1).ldelim();
if (message.err != null && $Object.hasOwnProperty.call(message, "err"))
$root.org.lfedge.eve.info.ErrorInfo.encode(message.err, writer.uint32(234).fork(), _depth + 1).ldelim();
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage") && message.usage !== 0)
writer.uint32(240).int32(message.usage);
if (message.networkUUID != null && $Object.hasOwnProperty.call(message, "networkUUID") && message.networkUUID !== "")
writer.uint32(250).string(message.networkUUID);
if (message.cost != null && $Object.hasOwnProperty.call(message, "cost") && message.cost !== 0)
writer.uint32(256).uint32(message.cost);
if (message.wirelessStatus != null && $Object.hasOwnProperty.call(message, "wirelessStatus") && message.wirelessStatus.length)
writer.uint32(266).bytes(message.wirelessStatus);
if (message.mtu != null && $Object.hasOwnProperty.call(message, "mtu") && message.mtu !== 0)
writer.uint32(272).uint32(message.mtu);
if (message.moreNtpServers != null && message.moreNtpServers.length)
for (let i = 0; i < message.moreNtpServers.length; ++i)
writer.uint32(282).string(message.moreNtpServers[i]);
if (message.configSource != null && $Object.hasOwnProperty.call(message, "configSource"))
$root.org.lfedge.eve.common.PortConfigSource.encode(message.configSource, writer.uint32(322).fork(), _depth + 1).ldelim();
if (message.pnacStatus != null && $Object.hasOwnProperty.call(message, "pnacStatus") && message.pnacStatus.length)
writer.uint32(402).bytes(message.pnacStatus);
if (message.bondStatus != null && $Object.hasOwnProperty.call(message, "bondStatus") && message.bondStatus.length)
writer.uint32(482).bytes(message.bondStatus);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
DevicePort.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.DevicePort();
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
message.ifname = value;
else
delete message.ifname;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.isMgmt = value;
else
delete message.isMgmt;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.free = value;
else
delete message.free;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.dhcpType = value;
else
delete message.dhcpType;
continue;
}
case 12: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.subnet = value;
else
delete message.subnet;
continue;
}
case 13: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.gateway = value;
else
delete message.gateway;
continue;
}
case 14: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.domainname = value;
else
delete message.domainname;
continue;
}
case 15: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.ntpServer = value;
else
delete message.ntpServer;
continue;
}
case 16: {
if (wireType !== 2)
break;
if (!(message.dnsServers && message.dnsServers.length))
message.dnsServers = [];
message.dnsServers.push(reader.stringVerify());
continue;
}
case 17: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.dhcpRangeLow = value;
else
delete message.dhcpRangeLow;
continue;
}
case 18: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.dhcpRangeHigh = value;
else
delete message.dhcpRangeHigh;
continue;
}
case 21: {
if (wireType !== 2)
break;
message.proxy = $root.org.lfedge.eve.info.ProxyStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.proxy);
continue;
}
case 22: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.macAddr = value;
else
delete message.macAddr;
continue;
}
case 23: {
if (wireType !== 2)
break;
if (!(message.IPAddrs && message.IPAddrs.length))
message.IPAddrs = [];
message.IPAddrs.push(reader.stringVerify());
continue;
}
case 24: {
if (wireType !== 2)
break;
if (!(message.defaultRouters && message.defaultRouters.length))
message.defaultRouters = [];
message.defaultRouters.push(reader.stringVerify());
continue;
}
case 25: {
if (wireType !== 2)
break;
message.dns = $root.org.lfedge.eve.info.ZInfoDNS.decode(reader, reader.size(), $undefined, _depth + 1, message.dns);
continue;
}
case 26: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.up = value;
else
delete message.up;
continue;
}
case 27: {
if (wireType !== 2)
break;
message.location = $root.org.lfedge.eve.info.GeoLoc.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
continue;
}
case 29: {
if (wireType !== 2)
break;
message.err = $root.org.lfedge.eve.info.ErrorInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.err);
continue;
}
case 30: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.usage = value;
else
delete message.usage;
continue;
}
case 31: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.networkUUID = value;
else
delete message.networkUUID;
continue;
}
case 32: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.cost = value;
else
delete message.cost;
continue;
}
case 33: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.wirelessStatus = value;
else
delete message.wirelessStatus;
continue;
}
case 34: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.mtu = value;
else
delete message.mtu;
continue;
}
case 35: {
if (wireType !== 2)
break;
if (!(message.moreNtpServers && message.moreNtpServers.length))
message.moreNtpServers = [];
message.moreNtpServers.push(reader.stringVerify());
continue;
}
case 40: {
if (wireType !== 2)
break;
message.configSource = $root.org.lfedge.eve.common.PortConfigSource.decode(reader, reader.size(), $undefined, _depth + 1, message.configSource);
continue;
}
case 50: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.pnacStatus = value;
else
delete message.pnacStatus;
continue;
}
case 60: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.bondStatus = value;
else
delete message.bondStatus;
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
DevicePort.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.DevicePort)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.DevicePort: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.DevicePort();
if (object.ifname != null)
if (typeof object.ifname !== "string" || object.ifname.length)
message.ifname = $String(object.ifname);
if (object.name != null)
if (typeof object.name !== "string" || object.name.length)
message.name = $String(object.name);
if (object.isMgmt != null)
if (object.isMgmt)
message.isMgmt = $Boolean(object.isMgmt);
if (object.free != null)
if (object.free)
message.free = $Boolean(object.free);
if (object.dhcpType != null)
if ($Number(object.dhcpType) !== 0)
message.dhcpType = object.dhcpType >>> 0;
if (object.subnet != null)
if (typeof object.subnet !== "string" || object.subnet.length)
message.subnet = $String(object.subnet);
if (object.gateway != null)
if (typeof object.gateway !== "string" || object.gateway.length)
message.gateway = $String(object.gateway);
if (object.domainname != null)
if (typeof object.domainname !== "string" || object.domainname.length)
message.domainname = $String(object.domainname);
if (object.ntpServer != null)
if (typeof object.ntpServer !== "string" || object.ntpServer.length)
message.ntpServer = $String(object.ntpServer);
if (object.dnsServers) {
if (!$Array.isArray(object.dnsServers))
throw $TypeError(".org.lfedge.eve.info.DevicePort.dnsServers: array expected");
message.dnsServers = $Array(object.dnsServers.length);
for (let i = 0; i < object.dnsServers.length; ++i)
message.dnsServers[i] = $String(object.dnsServers[i]);
}
if (object.dhcpRangeLow != null)
if (typeof object.dhcpRangeLow !== "string" || object.dhcpRangeLow.length)
message.dhcpRangeLow = $String(object.dhcpRangeLow);
if (object.dhcpRangeHigh != null)
if (typeof object.dhcpRangeHigh !== "string" || object.dhcpRangeHigh.length)
message.dhcpRangeHigh = $String(object.dhcpRangeHigh);
if (object.proxy != null) {
if (!$util.isObject(object.proxy))
throw $TypeError(".org.lfedge.eve.info.DevicePort.proxy: object expected");
message.proxy = $root.org.lfedge.eve.info.ProxyStatus.fromObject(object.proxy, _depth + 1);
}
if (object.macAddr != null)
if (typeof object.macAddr !== "string" || object.macAddr.length)
message.macAddr = $String(object.macAddr);
if (object.IPAddrs) {
if (!$Array.isArray(object.IPAddrs))
throw $TypeError(".org.lfedge.eve.info.DevicePort.IPAddrs: array expected");
message.IPAddrs = $Array(object.IPAddrs.length);
for (let i = 0; i < object.IPAddrs.length; ++i)
message.IPAddrs[i] = $String(object.IPAddrs[i]);
}
if (object.defaultRouters) {
if (!$Array.isArray(object.defaultRouters))
throw $TypeError(".org.lfedge.eve.info.DevicePort.defaultRouters: array expected");
message.defaultRouters = $Array(object.defaultRouters.length);
for (let i = 0; i < object.defaultRouters.length; ++i)
message.defaultRouters[i] = $String(object.defaultRouters[i]);
}
if (object.dns != null) {
if (!$util.isObject(object.dns))
throw $TypeError(".org.lfedge.eve.info.DevicePort.dns: object expected");
message.dns = $root.org.lfedge.eve.info.ZInfoDNS.fromObject(object.dns, _depth + 1);
}
if (object.up != null)
if (object.up)
message.up = $Boolean(object.up);
if (object.location != null) {
if (!$util.isObject(object.location))
throw $TypeError(".org.lfedge.eve.info.DevicePort.location: object expected");
message.location = $root.org.lfedge.eve.info.GeoLoc.fromObject(object.location, _depth + 1);
}
if (object.err != null) {
if (!$util.isObject(object.err))
throw $TypeError(".org.lfedge.eve.info.DevicePort.err: object expected");
message.err = $root.org.lfedge.eve.info.ErrorInfo.fromObject(object.err, _depth + 1);
}
if (object.usage !== 0 && (typeof object.usage !== "string" || $root.org.lfedge.eve.common.PhyIoMemberUsage[object.usage] !== 0))
switch (object.usage) {
case "PhyIoUsageNone":
case 0:
message.usage = 0;
break;
case "PhyIoUsageMgmtAndApps":
case 1:
message.usage = 1;
break;
case "PhyIoUsageShared":
case 2:
message.usage = 2;
break;
case "PhyIoUsageDedicated":
case 3:
message.usage = 3;
break;
case "PhyIoUsageDisabled":
case 4:
message.usage = 4;
break;
case "PhyIoUsageMgmtOnly":
case 5:
message.usage = 5;
break;
default:
if (typeof object.usage === "number" && (object.usage | 0) === object.usage)
message.usage = object.usage;
}
if (object.networkUUID != null)
if (typeof object.networkUUID !== "string" || object.networkUUID.length)
message.networkUUID = $String(object.networkUUID);
if (object.cost != null)
if ($Number(object.cost) !== 0)
message.cost = object.cost >>> 0;
if (object.wirelessStatus != null)
if (object.wirelessStatus.length)
if (typeof object.wirelessStatus === "string")
$util.base64.decode(object.wirelessStatus, message.wirelessStatus = $util.newBuffer($util.base64.length(object.wirelessStatus)), 0);
else if (object.wirelessStatus.length >= 0)
message.wirelessStatus = object.wirelessStatus;
if (object.mtu != null)
if ($Number(object.mtu) !== 0)
message.mtu = object.mtu >>> 0;
if (object.moreNtpServers) {
if (!$Array.isArray(object.moreNtpServers))
throw $TypeError(".org.lfedge.eve.info.DevicePort.moreNtpServers: array expected");
message.moreNtpServers = $Array(object.moreNtpServers.length);
for (let i = 0; i < object.moreNtpServers.length; ++i)
message.moreNtpServers[i] = $String(object.moreNtpServers[i]);
}
if (object.configSource != null) {
if (!$util.isObject(object.configSource))
throw $TypeError(".org.lfedge.eve.info.DevicePort.configSource: object expected");
message.configSource = $root.org.lfedge.eve.common.PortConfigSource.fromObject(object.configSource, _depth + 1);
}
if (object.pnacStatus != null)
if (object.pnacStatus.length)
if (typeof object.pnacStatus === "string")
$util.base64.decode(object.pnacStatus, message.pnacStatus = $util.newBuffer($util.base64.length(object.pnacStatus)), 0);
else if (object.pnacStatus.length >= 0)
message.pnacStatus = object.pnacStatus;
if (object.bondStatus != null)
if (object.bondStatus.length)
if (typeof object.bondStatus === "string")
$util.base64.decode(object.bondStatus, message.bondStatus = $util.newBuffer($util.base64.length(object.bondStatus)), 0);
else if (object.bondStatus.length >= 0)
message.bondStatus = object.bondStatus;
return message;
};
DevicePort.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.dnsServers = [];
object.IPAddrs = [];
object.defaultRouters = [];
object.moreNtpServers = [];
}
if (options.defaults) {
object.ifname = "";
object.name = "";
object.isMgmt = false;
object.free = false;
object.dhcpType = 0;
object.subnet = "";
object.gateway = "";
object.domainname = "";
object.ntpServer = "";
object.dhcpRangeLow = "";
object.dhcpRangeHigh = "";
object.proxy = null;
object.macAddr = "";
object.dns = null;
object.up = false;
object.location = null;
object.err = null;
object.usage = options.enums === $String ? "PhyIoUsageNone" : 0;
object.networkUUID = "";
object.cost = 0;
if (options.bytes === $String)
object.wirelessStatus = "";
else {
object.wirelessStatus = [];
if (options.bytes !== $Array)
object.wirelessStatus = $util.newBuffer(object.wirelessStatus);
}
object.mtu = 0;
object.configSource = null;
if (options.bytes === $String)
object.pnacStatus = "";
else {
object.pnacStatus = [];
if (options.bytes !== $Array)
object.pnacStatus = $util.newBuffer(object.pnacStatus);
}
if (options.bytes === $String)
object.bondStatus = "";
else {
object.bondStatus = [];
if (options.bytes !== $Array)
object.bondStatus = $util.newBuffer(object.bondStatus);
}
}
if (message.ifname != null && $Object.hasOwnProperty.call(message, "ifname"))
object.ifname = message.ifname;
if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
object.name = message.name;
if (message.isMgmt != null && $Object.hasOwnProperty.call(message, "isMgmt"))
object.isMgmt = message.isMgmt;
if (message.free != null && $Object.hasOwnProperty.call(message, "free"))
object.free = message.free;
if (message.dhcpType != null && $Object.hasOwnProperty.call(message, "dhcpType"))
object.dhcpType = message.dhcpType;
if (message.subnet != null && $Object.hasOwnProperty.call(message, "subnet"))
object.subnet = message.subnet;
if (message.gateway != null && $Object.hasOwnProperty.call(message, "gateway"))
object.gateway = message.gateway;
if (message.domainname != null && $Object.hasOwnProperty.call(message, "domainname"))
object.domainname = message.domainname;
if (message.ntpServer != null && $Object.hasOwnProperty.call(message, "ntpServer"))
object.ntpServer = message.ntpServer;
if (message.dnsServers && message.dnsServers.length) {
object.dnsServers = $Array(message.dnsServers.length);
for (let j = 0; j < message.dnsServers.length; ++j)
object.dnsServers[j] = message.dnsServers[j];
}
if (message.dhcpRangeLow != null && $Object.hasOwnProperty.call(message, "dhcpRangeLow"))
object.dhcpRangeLow = message.dhcpRangeLow;
if (message.dhcpRangeHigh != null && $Object.hasOwnProperty.call(message, "dhcpRangeHigh"))
object.dhcpRangeHigh = message.dhcpRangeHigh;
if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
object.proxy = $root.org.lfedge.eve.info.ProxyStatus.toObject(message.proxy, options, _depth + 1);
if (message.macAddr != null && $Object.hasOwnProperty.call(message, "macAddr"))
object.macAddr = message.macAddr;
if (message.IPAddrs && message.IPAddrs.length) {
object.IPAddrs = $Array(message.IPAddrs.length);
for (let j = 0; j < message.IPAddrs.length; ++j)
object.IPAddrs[j] = message.IPAddrs[j];
}
if (message.defaultRouters && message.defaultRouters.length) {
object.defaultRouters = $Array(message.defaultRouters.length);
for (let j = 0; j < message.defaultRouters.length; ++j)
object.defaultRouters[j] = message.defaultRouters[j];
}
if (message.dns != null && $Object.hasOwnProperty.call(message, "dns"))
object.dns = $root.org.lfedge.eve.info.ZInfoDNS.toObject(message.dns, options, _depth + 1);
if (message.up != null && $Object.hasOwnProperty.call(message, "up"))
object.up = message.up;
if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
object.location = $root.org.lfedge.eve.info.GeoLoc.toObject(message.location, options, _depth + 1);
if (message.err != null && $Object.hasOwnProperty.call(message, "err"))
object.err = $root.org.lfedge.eve.info.ErrorInfo.toObject(message.err, options, _depth + 1);
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
object.usage = options.enums === $String ? $root.org.lfedge.eve.common.PhyIoMemberUsage[message.usage] === $undefined ? message.usage : $root.org.lfedge.eve.common.PhyIoMemberUsage[message.usage] : message.usage;
if (message.networkUUID != null && $Object.hasOwnProperty.call(message, "networkUUID"))
object.networkUUID = message.networkUUID;
if (message.cost != null && $Object.hasOwnProperty.call(message, "cost"))
object.cost = message.cost;
if (message.wirelessStatus != null && $Object.hasOwnProperty.call(message, "wirelessStatus"))
object.wirelessStatus = options.bytes === $String ? $util.base64.encode(message.wirelessStatus, 0, message.wirelessStatus.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.wirelessStatus) : message.wirelessStatus;
if (message.mtu != null && $Object.hasOwnProperty.call(message, "mtu"))
object.mtu = message.mtu;
if (message.moreNtpServers && message.moreNtpServers.length) {
object.moreNtpServers = $Array(message.moreNtpServers.length);
for (let j = 0; j < message.moreNtpServers.length; ++j)
object.moreNtpServers[j] = message.moreNtpServers[j];
}
if (message.configSource != null && $Object.hasOwnProperty.call(message, "configSource"))
object.configSource = $root.org.lfedge.eve.common.PortConfigSource.toObject(message.configSource, options, _depth + 1);
if (message.pnacStatus != null && $Object.hasOwnProperty.call(message, "pnacStatus"))
object.pnacStatus = options.bytes === $String ? $util.base64.encode(message.pnacStatus, 0, message.pnacStatus.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.pnacStatus) : message.pnacStatus;
if (message.bondStatus != null && $Object.hasOwnProperty.call(message, "bondStatus"))
object.bondStatus = options.bytes === $String ? $util.base64.encode(message.bondStatus, 0, message.bondStatus.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.bondStatus) : message.bondStatus;
return object;
};
DevicePort.prototype.toJSON = function() {
return DevicePort.toObject(this, $protobuf.util.toJSONOptions);
};
return DevicePort;
})();
info.DevicePortStatus = (function() {
const DevicePortStatus = function (properties) {
this.ports = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
DevicePortStatus.prototype.version = 0;
DevicePortStatus.prototype.key = "";
DevicePortStatus.prototype.timePriority = null;
DevicePortStatus.prototype.lastFailed = null;
DevicePortStatus.prototype.lastSucceeded = null;
DevicePortStatus.prototype.ports = $util.emptyArray;
DevicePortStatus.prototype.lastError = "";
DevicePortStatus.create = function(properties) {
return new DevicePortStatus(properties);
};
DevicePortStatus.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
writer.uint32(8).uint32(message.version);
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
writer.uint32(18).string(message.key);
if (message.timePriority != null && $Object.hasOwnProperty.call(message, "timePriority"))
$root.google.protobuf.Timestamp.encode(message.timePriority, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.lastFailed != null && $Object.hasOwnProperty.call(message, "lastFailed"))
$root.google.protobuf.Timestamp.encode(message.lastFailed, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.lastSucceeded != null && $Object.hasOwnProperty.call(message, "lastSucceeded"))
$root.google.protobuf.Timestamp.encode(message.lastSucceeded, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.ports != null && message.ports.length)
for (let i = 0; i < message.ports.length; ++i)
$root.org.lfedge.eve.info.DevicePort.encode(message.ports[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.lastError != null && $Object.hasOwnProperty.call(message, "lastError") && message.lastError !== "")
writer.uint32(58).string(message.lastError);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
DevicePortStatus.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.DevicePortStatus();
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
message.version = value;
else
delete message.version;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.key = value;
else
delete message.key;
continue;
}
case 3: {
if (wireType !== 2)
break;
message.timePriority = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.timePriority);
continue;
}
case 4: {
if (wireType !== 2)
break;
message.lastFailed = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.lastFailed);
continue;
}
case 5: {
if (wireType !== 2)
break;
message.lastSucceeded = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.lastSucceeded);
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.ports && message.ports.length))
message.ports = [];
message.ports.push($root.org.lfedge.eve.info.DevicePort.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.lastError = value;
else
delete message.lastError;
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
DevicePortStatus.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.DevicePortStatus)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.DevicePortStatus: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.DevicePortStatus();
if (object.version != null)
if ($Number(object.version) !== 0)
message.version = object.version >>> 0;
if (object.key != null)
if (typeof object.key !== "string" || object.key.length)
message.key = $String(object.key);
if (object.timePriority != null) {
if (!$util.isObject(object.timePriority))
throw $TypeError(".org.lfedge.eve.info.DevicePortStatus.timePriority: object expected");
message.timePriority = $root.google.protobuf.Timestamp.fromObject(object.timePriority, _depth + 1);
}
if (object.lastFailed != null) {
if (!$util.isObject(object.lastFailed))
throw $TypeError(".org.lfedge.eve.info.DevicePortStatus.lastFailed: object expected");
message.lastFailed = $root.google.protobuf.Timestamp.fromObject(object.lastFailed, _depth + 1);
}
if (object.lastSucceeded != null) {
if (!$util.isObject(object.lastSucceeded))
throw $TypeError(".org.lfedge.eve.info.DevicePortStatus.lastSucceeded: object expected");
message.lastSucceeded = $root.google.protobuf.Timestamp.fromObject(object.lastSucceeded, _depth + 1);
}
if (object.ports) {
if (!$Array.isArray(object.ports))
throw $TypeError(".org.lfedge.eve.info.DevicePortStatus.ports: array expected");
message.ports = $Array(object.ports.length);
for (let i = 0; i < object.ports.length; ++i) {
if (!$util.isObject(object.ports[i]))
throw $TypeError(".org.lfedge.eve.info.DevicePortStatus.ports: object expected");
message.ports[i] = $root.org.lfedge.eve.info.DevicePort.fromObject(object.ports[i], _depth + 1);
}
}
if (object.lastError != null)
if (typeof object.lastError !== "string" || object.lastError.length)
message.lastError = $String(object.lastError);
return message;
};
DevicePortStatus.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.ports = [];
if (options.defaults) {
object.version = 0;
object.key = "";
object.timePriority = null;
object.lastFailed = null;
object.lastSucceeded = null;
object.lastError = "";
}
if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
object.version = message.version;
if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
object.key = message.key;
if (message.timePriority != null && $Object.hasOwnProperty.call(message, "timePriority"))
object.timePriority = $root.google.protobuf.Timestamp.toObject(message.timePriority, options, _depth + 1);
if (message.lastFailed != null && $Object.hasOwnProperty.call(message, "lastFailed"))
object.lastFailed = $root.google.protobuf.Timestamp.toObject(message.lastFailed, options, _depth + 1);
if (message.lastSucceeded != null && $Object.hasOwnProperty.call(message, "lastSucceeded"))
object.lastSucceeded = $root.google.protobuf.Timestamp.toObject(message.lastSucceeded, options, _depth + 1);
if (message.ports && message.ports.length) {
object.ports = $Array(message.ports.length);
for (let j = 0; j < message.ports.length; ++j)
object.ports[j] = $root.org.lfedge.eve.info.DevicePort.toObject(message.ports[j], options, _depth + 1);
}
if (message.lastError != null && $Object.hasOwnProperty.call(message, "lastError"))
object.lastError = message.lastError;
return object;
};
DevicePortStatus.prototype.toJSON = function() {
return DevicePortStatus.toObject(this, $protobuf.util.toJSONOptions);
};
return DevicePortStatus;
})();
info.Entity = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ENTITY_UNSPECIFIED"] = 0;
values[valuesById[1] = "ENTITY_BASE_OS"] = 1;
values[valuesById[2] = "ENTITY_SYSTEM_ADAPTER"] = 2;
values[valuesById[3] = "ENTITY_VAULT"] = 3;
values[valuesById[4] = "ENTITY_ATTESTATION"] = 4;
values[valuesById[5] = "ENTITY_APP_INSTANCE"] = 5;
values[valuesById[6] = "ENTITY_PORT"] = 6;
values[valuesById[7] = "ENTITY_NETWORK"] = 7;
values[valuesById[8] = "ENTITY_NETWORK_INSTANCE"] = 8;
values[valuesById[9] = "ENTITY_CONTENT_TREE"] = 9;
values[valuesById[10] = "ENTITY_CONTENT_BLOB"] = 10;
values[valuesById[11] = "ENTITY_VOLUME"] = 11;
return values;
})();
info.ErrorInfo = (function() {
const ErrorInfo = function (properties) {
this.entities = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ErrorInfo.prototype.description = "";
ErrorInfo.prototype.timestamp = null;
ErrorInfo.prototype.severity = 0;
ErrorInfo.prototype.entities = $util.emptyArray;
ErrorInfo.prototype.retryCondition = "";
ErrorInfo.create = function(properties) {
return new ErrorInfo(properties);
};
ErrorInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
writer.uint32(10).string(message.description);
if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp"))
$root.google.protobuf.Timestamp.encode(message.timestamp, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.severity != null && $Object.hasOwnProperty.call(message, "severity") && message.severity !== 0)
writer.uint32(24).int32(message.severity);
if (message.entities != null && message.entities.length)
for (let i = 0; i < message.entities.length; ++i)
$root.org.lfedge.eve.info.DeviceEntity.encode(message.entities[i], writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.retryCondition != null && $Object.hasOwnProperty.call(message, "retryCondition") && message.retryCondition !== "")
writer.uint32(42).string(message.retryCondition);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ErrorInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ErrorInfo();
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
message.description = value;
else
delete message.description;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.timestamp = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.timestamp);
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.severity = value;
else
delete message.severity;
continue;
}
case 4: {
if (wireType !== 2)
break;
if (!(message.entities && message.entities.length))
message.entities = [];
message.entities.push($root.org.lfedge.eve.info.DeviceEntity.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.retryCondition = value;
else
delete message.retryCondition;
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
ErrorInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ErrorInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ErrorInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ErrorInfo();
if (object.description != null)
if (typeof object.description !== "string" || object.description.length)
message.description = $String(object.description);
if (object.timestamp != null) {
if (!$util.isObject(object.timestamp))
throw $TypeError(".org.lfedge.eve.info.ErrorInfo.timestamp: object expected");
message.timestamp = $root.google.protobuf.Timestamp.fromObject(object.timestamp, _depth + 1);
}
if (object.severity !== 0 && (typeof object.severity !== "string" || $root.org.lfedge.eve.info.Severity[object.severity] !== 0))
switch (object.severity) {
case "SEVERITY_UNSPECIFIED":
case 0:
message.severity = 0;
break;
case "SEVERITY_NOTICE":
case 1:
message.severity = 1;
break;
case "SEVERITY_WARNING":
case 2:
message.severity = 2;
break;
case "SEVERITY_ERROR":
case 3:
message.severity = 3;
break;
default:
if (typeof object.severity === "number" && (object.severity | 0) === object.severity)
message.severity = object.severity;
}
if (object.entities) {
if (!$Array.isArray(object.entities))
throw $TypeError(".org.lfedge.eve.info.ErrorInfo.entities: array expected");
message.entities = $Array(object.entities.length);
for (let i = 0; i < object.entities.length; ++i) {
if (!$util.isObject(object.entities[i]))
throw $TypeError(".org.lfedge.eve.info.ErrorInfo.entities: object expected");
message.entities[i] = $root.org.lfedge.eve.info.DeviceEntity.fromObject(object.entities[i], _depth + 1);
}
}
if (object.retryCondition != null)
if (typeof object.retryCondition !== "string" || object.retryCondition.length)
message.retryCondition = $String(object.retryCondition);
return message;
};
ErrorInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.entities = [];
if (options.defaults) {
object.description = "";
object.timestamp = null;
object.severity = options.enums === $String ? "SEVERITY_UNSPECIFIED" : 0;
object.retryCondition = "";
}
if (message.description != null && $Object.hasOwnProperty.call(message, "description"))
object.description = message.description;
if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp"))
object.timestamp = $root.google.protobuf.Timestamp.toObject(message.timestamp, options, _depth + 1);
if (message.severity != null && $Object.hasOwnProperty.call(message, "severity"))
object.severity = options.enums === $String ? $root.org.lfedge.eve.info.Severity[message.severity] === $undefined ? message.severity : $root.org.lfedge.eve.info.Severity[message.severity] : message.severity;
if (message.entities && message.entities.length) {
object.entities = $Array(message.entities.length);
for (let j = 0; j < message.entities.length; ++j)
object.entities[j] = $root.org.lfedge.eve.info.DeviceEntity.toObject(message.entities[j], options, _depth + 1);
}
if (message.retryCondition != null && $Object.hasOwnProperty.call(message, "retryCondition"))
object.retryCondition = message.retryCondition;
return object;
};
ErrorInfo.prototype.toJSON = function() {
return ErrorInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return ErrorInfo;
})();
info.GeoLoc = (function() {
const GeoLoc = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
GeoLoc.prototype.UnderlayIP = "";
GeoLoc.prototype.Hostname = "";
GeoLoc.prototype.City = "";
GeoLoc.prototype.Region = "";
GeoLoc.prototype.Country = "";
GeoLoc.prototype.Loc = "";
GeoLoc.prototype.Org = "";
GeoLoc.prototype.Postal = "";
GeoLoc.create = function(properties) {
return new GeoLoc(properties);
};
GeoLoc.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.UnderlayIP != null && $Object.hasOwnProperty.call(message, "UnderlayIP") && message.UnderlayIP !== "")
writer.uint32(10).string(message.UnderlayIP);
if (message.Hostname != null && $Object.hasOwnProperty.call(message, "Hostname") && message.Hostname !== "")
writer.uint32(18).string(message.Hostname);
if (message.City != null && $Object.hasOwnProperty.call(message, "City") && message.City !== "")
writer.uint32(26).string(message.City);
if (message.Region != null && $Object.hasOwnProperty.call(message, "Region") && message.Region !== "")
writer.uint32(34).string(message.Region);
if (message.Country != null && $Object.hasOwnProperty.call(message, "Country") && message.Country !== "")
writer.uint32(42).string(message.Country);
if (message.Loc != null && $Object.hasOwnProperty.call(message, "Loc") && message.Loc !== "")
writer.uint32(50).string(message.Loc);
if (message.Org != null && $Object.hasOwnProperty.call(message, "Org") && message.Org !== "")
writer.uint32(58).string(message.Org);
if (message.Postal != null && $Object.hasOwnProperty.call(message, "Postal") && message.Postal !== "")
writer.uint32(66).string(message.Postal);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
GeoLoc.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.GeoLoc();
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
message.UnderlayIP = value;
else
delete message.UnderlayIP;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.Hostname = value;
else
delete message.Hostname;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.City = value;
else
delete message.City;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.Region = value;
else
delete message.Region;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.Country = value;
else
delete message.Country;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.Loc = value;
else
delete message.Loc;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.Org = value;
else
delete message.Org;
continue;
}
case 8: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.Postal = value;
else
delete message.Postal;
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
GeoLoc.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.GeoLoc)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.GeoLoc: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.GeoLoc();
if (object.UnderlayIP != null)
if (typeof object.UnderlayIP !== "string" || object.UnderlayIP.length)
message.UnderlayIP = $String(object.UnderlayIP);
if (object.Hostname != null)
if (typeof object.Hostname !== "string" || object.Hostname.length)
message.Hostname = $String(object.Hostname);
if (object.City != null)
if (typeof object.City !== "string" || object.City.length)
message.City = $String(object.City);
if (object.Region != null)
if (typeof object.Region !== "string" || object.Region.length)
message.Region = $String(object.Region);
if (object.Country != null)
if (typeof object.Country !== "string" || object.Country.length)
message.Country = $String(object.Country);
if (object.Loc != null)
if (typeof object.Loc !== "string" || object.Loc.length)
message.Loc = $String(object.Loc);
if (object.Org != null)
if (typeof object.Org !== "string" || object.Org.length)
message.Org = $String(object.Org);
if (object.Postal != null)
if (typeof object.Postal !== "string" || object.Postal.length)
message.Postal = $String(object.Postal);
return message;
};
GeoLoc.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.UnderlayIP = "";
object.Hostname = "";
object.City = "";
object.Region = "";
object.Country = "";
object.Loc = "";
object.Org = "";
object.Postal = "";
}
if (message.UnderlayIP != null && $Object.hasOwnProperty.call(message, "UnderlayIP"))
object.UnderlayIP = message.UnderlayIP;
if (message.Hostname != null && $Object.hasOwnProperty.call(message, "Hostname"))
object.Hostname = message.Hostname;
if (message.City != null && $Object.hasOwnProperty.call(message, "City"))
object.City = message.City;
if (message.Region != null && $Object.hasOwnProperty.call(message, "Region"))
object.Region = message.Region;
if (message.Country != null && $Object.hasOwnProperty.call(message, "Country"))
object.Country = message.Country;
if (message.Loc != null && $Object.hasOwnProperty.call(message, "Loc"))
object.Loc = message.Loc;
if (message.Org != null && $Object.hasOwnProperty.call(message, "Org"))
object.Org = message.Org;
if (message.Postal != null && $Object.hasOwnProperty.call(message, "Postal"))
object.Postal = message.Postal;
return object;
};
GeoLoc.prototype.toJSON = function() {
return GeoLoc.toObject(this, $protobuf.util.toJSONOptions);
};
return GeoLoc;
})();
info.HwSecurityModuleStatus = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "UNKNOWN"] = 0;
values[valuesById[1] = "NOTFOUND"] = 1;
values[valuesById[2] = "DISABLED"] = 2;
values[valuesById[3] = "ENABLED"] = 3;
return values;
})();
info.IoAddresses = (function() {
const IoAddresses = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
IoAddresses.prototype.macAddress = "";
IoAddresses.prototype.vfInfo = null;
IoAddresses.create = function(properties) {
return new IoAddresses(properties);
};
IoAddresses.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.macAddress != null && $Object.hasOwnProperty.call(message, "macAddress") && message.macAddress !== "")
writer.uint32(10).string(message.macAddress);
if (message.vfInfo != null && $Object.hasOwnProperty.call(message, "vfInfo"))
$root.org.lfedge.eve.info.VfPublishedInfo.encode(message.vfInfo, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
IoAddresses.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.IoAddresses();
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
message.macAddress = value;
else
delete message.macAddress;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.vfInfo = $root.org.lfedge.eve.info.VfPublishedInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.vfInfo);
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
IoAddresses.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.IoAddresses)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.IoAddresses: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.IoAddresses();
if (object.macAddress != null)
if (typeof object.macAddress !== "string" || object.macAddress.length)
message.macAddress = $String(object.macAddress);
if (object.vfInfo != null) {
if (!$util.isObject(object.vfInfo))
throw $TypeError(".org.lfedge.eve.info.IoAddresses.vfInfo: object expected");
message.vfInfo = $root.org.lfedge.eve.info.VfPublishedInfo.fromObject(object.vfInfo, _depth + 1);
}
return message;
};
IoAddresses.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.macAddress = "";
object.vfInfo = null;
}
if (message.macAddress != null && $Object.hasOwnProperty.call(message, "macAddress"))
object.macAddress = message.macAddress;
if (message.vfInfo != null && $Object.hasOwnProperty.call(message, "vfInfo"))
object.vfInfo = $root.org.lfedge.eve.info.VfPublishedInfo.toObject(message.vfInfo, options, _depth + 1);
return object;
};
IoAddresses.prototype.toJSON = function() {
return IoAddresses.toObject(this, $protobuf.util.toJSONOptions);
};
return IoAddresses;
})();
info.MaintenanceModeReason = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "MAINTENANCE_MODE_REASON_NONE"] = 0;
values[valuesById[1] = "MAINTENANCE_MODE_REASON_USER_REQUESTED"] = 1;
values[valuesById[2] = "MAINTENANCE_MODE_REASON_VAULT_LOCKED_UP"] = 2;
values[valuesById[3] = "MAINTENANCE_MODE_REASON_LOW_DISK_SPACE"] = 3;
values[valuesById[4] = "MAINTENANCE_MODE_REASON_TPM_ENCRYPTION_FAILURE"] = 4;
values[valuesById[5] = "MAINTENANCE_MODE_REASON_TPM_QUOTE_FAILURE"] = 5;
values[valuesById[6] = "MAINTENANCE_MODE_REASON_EDGE_NODE_CERTS_REFUSED"] = 6;
return values;
})();
info.OptionalCapabilities = (function() {
const OptionalCapabilities = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
OptionalCapabilities.prototype.hvTypeKubevirt = false;
OptionalCapabilities.prototype.hwInventorySupport = false;
OptionalCapabilities.prototype.etcdSnapshot = false;
OptionalCapabilities.create = function(properties) {
return new OptionalCapabilities(properties);
};
OptionalCapabilities.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.hvTypeKubevirt != null && $Object.hasOwnProperty.call(message, "hvTypeKubevirt") && message.hvTypeKubevirt !== false)
writer.uint32(8).bool(message.hvTypeKubevirt);
if (message.hwInventorySupport != null && $Object.hasOwnProperty.call(message, "hwInventorySupport") && message.hwInventorySupport !== false)
writer.uint32(16).bool(message.hwInventorySupport);
if (message.etcdSnapshot != null && $Object.hasOwnProperty.call(message, "etcdSnapshot") && message.etcdSnapshot !== false)
writer.uint32(24).bool(message.etcdSnapshot);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
OptionalCapabilities.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.OptionalCapabilities();
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
if (value = reader.bool())
message.hvTypeKubevirt = value;
else
delete message.hvTypeKubevirt;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.hwInventorySupport = value;
else
delete message.hwInventorySupport;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.etcdSnapshot = value;
else
delete message.etcdSnapshot;
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
OptionalCapabilities.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.OptionalCapabilities)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.OptionalCapabilities: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.OptionalCapabilities();
if (object.hvTypeKubevirt != null)
if (object.hvTypeKubevirt)
message.hvTypeKubevirt = $Boolean(object.hvTypeKubevirt);
if (object.hwInventorySupport != null)
if (object.hwInventorySupport)
message.hwInventorySupport = $Boolean(object.hwInventorySupport);
if (object.etcdSnapshot != null)
if (object.etcdSnapshot)
message.etcdSnapshot = $Boolean(object.etcdSnapshot);
return message;
};
OptionalCapabilities.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.hvTypeKubevirt = false;
object.hwInventorySupport = false;
object.etcdSnapshot = false;
}
if (message.hvTypeKubevirt != null && $Object.hasOwnProperty.call(message, "hvTypeKubevirt"))
object.hvTypeKubevirt = message.hvTypeKubevirt;
if (message.hwInventorySupport != null && $Object.hasOwnProperty.call(message, "hwInventorySupport"))
object.hwInventorySupport = message.hwInventorySupport;
if (message.etcdSnapshot != null && $Object.hasOwnProperty.call(message, "etcdSnapshot"))
object.etcdSnapshot = message.etcdSnapshot;
return object;
};
OptionalCapabilities.prototype.toJSON = function() {
return OptionalCapabilities.toObject(this, $protobuf.util.toJSONOptions);
};
return OptionalCapabilities;
})();
info.PCRStatus = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "PCR_UNKNOWN"] = 0;
values[valuesById[1] = "PCR_ENABLED"] = 1;
values[valuesById[2] = "PCR_DISABLED"] = 2;
return values;
})();
info.ProxyEntry = (function() {
const ProxyEntry = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ProxyEntry.prototype.type = 0;
ProxyEntry.prototype.server = "";
ProxyEntry.prototype.port = 0;
ProxyEntry.create = function(properties) {
return new ProxyEntry(properties);
};
ProxyEntry.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
writer.uint32(8).uint32(message.type);
if (message.server != null && $Object.hasOwnProperty.call(message, "server") && message.server !== "")
writer.uint32(18).string(message.server);
if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== 0)
writer.uint32(24).uint32(message.port);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ProxyEntry.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ProxyEntry();
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
message.type = value;
else
delete message.type;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.server = value;
else
delete message.server;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.port = value;
else
delete message.port;
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
ProxyEntry.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ProxyEntry)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ProxyEntry: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ProxyEntry();
if (object.type != null)
if ($Number(object.type) !== 0)
message.type = object.type >>> 0;
if (object.server != null)
if (typeof object.server !== "string" || object.server.length)
message.server = $String(object.server);
if (object.port != null)
if ($Number(object.port) !== 0)
message.port = object.port >>> 0;
return message;
};
ProxyEntry.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.type = 0;
object.server = "";
object.port = 0;
}
if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
object.type = message.type;
if (message.server != null && $Object.hasOwnProperty.call(message, "server"))
object.server = message.server;
if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
object.port = message.port;
return object;
};
ProxyEntry.prototype.toJSON = function() {
return ProxyEntry.toObject(this, $protobuf.util.toJSONOptions);
};
return ProxyEntry;
})();
info.ProxyStatus = (function() {
const ProxyStatus = function (properties) {
this.proxies = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ProxyStatus.prototype.proxies = $util.emptyArray;
ProxyStatus.prototype.exceptions = "";
ProxyStatus.prototype.pacfile = "";
ProxyStatus.prototype.networkProxyEnable = false;
ProxyStatus.prototype.networkProxyURL = "";
ProxyStatus.prototype.wpadURL = "";
ProxyStatus.create = function(properties) {
return new ProxyStatus(properties);
};
ProxyStatus.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.proxies != null && message.proxies.length)
for (let i = 0; i < message.proxies.length; ++i)
$root.org.lfedge.eve.info.ProxyEntry.encode(message.proxies[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.exceptions != null && $Object.hasOwnProperty.call(message, "exceptions") && message.exceptions !== "")
writer.uint32(18).string(message.exceptions);
if (message.pacfile != null && $Object.hasOwnProperty.call(message, "pacfile") && message.pacfile !== "")
writer.uint32(26).string(message.pacfile);
if (message.networkProxyEnable != null && $Object.hasOwnProperty.call(message, "networkProxyEnable") && message.networkProxyEnable !== false)
writer.uint32(32).bool(message.networkProxyEnable);
if (message.networkProxyURL != null && $Object.hasOwnProperty.call(message, "networkProxyURL") && message.networkProxyURL !== "")
writer.uint32(42).string(message.networkProxyURL);
if (message.wpadURL != null && $Object.hasOwnProperty.call(message, "wpadURL") && message.wpadURL !== "")
writer.uint32(50).string(message.wpadURL);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ProxyStatus.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ProxyStatus();
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
if (!(message.proxies && message.proxies.length))
message.proxies = [];
message.proxies.push($root.org.lfedge.eve.info.ProxyEntry.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.exceptions = value;
else
delete message.exceptions;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.pacfile = value;
else
delete message.pacfile;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.networkProxyEnable = value;
else
delete message.networkProxyEnable;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.networkProxyURL = value;
else
delete message.networkProxyURL;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.wpadURL = value;
else
delete message.wpadURL;
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
ProxyStatus.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ProxyStatus)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ProxyStatus: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ProxyStatus();
if (object.proxies) {
if (!$Array.isArray(object.proxies))
throw $TypeError(".org.lfedge.eve.info.ProxyStatus.proxies: array expected");
message.proxies = $Array(object.proxies.length);
for (let i = 0; i < object.proxies.length; ++i) {
if (!$util.isObject(object.proxies[i]))
throw $TypeError(".org.lfedge.eve.info.ProxyStatus.proxies: object expected");
message.proxies[i] = $root.org.lfedge.eve.info.ProxyEntry.fromObject(object.proxies[i], _depth + 1);
}
}
if (object.exceptions != null)
if (typeof object.exceptions !== "string" || object.exceptions.length)
message.exceptions = $String(object.exceptions);
if (object.pacfile != null)
if (typeof object.pacfile !== "string" || object.pacfile.length)
message.pacfile = $String(object.pacfile);
if (object.networkProxyEnable != null)
if (object.networkProxyEnable)
message.networkProxyEnable = $Boolean(object.networkProxyEnable);
if (object.networkProxyURL != null)
if (typeof object.networkProxyURL !== "string" || object.networkProxyURL.length)
message.networkProxyURL = $String(object.networkProxyURL);
if (object.wpadURL != null)
if (typeof object.wpadURL !== "string" || object.wpadURL.length)
message.wpadURL = $String(object.wpadURL);
return message;
};
ProxyStatus.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.proxies = [];
if (options.defaults) {
object.exceptions = "";
object.pacfile = "";
object.networkProxyEnable = false;
object.networkProxyURL = "";
object.wpadURL = "";
}
if (message.proxies && message.proxies.length) {
object.proxies = $Array(message.proxies.length);
for (let j = 0; j < message.proxies.length; ++j)
object.proxies[j] = $root.org.lfedge.eve.info.ProxyEntry.toObject(message.proxies[j], options, _depth + 1);
}
if (message.exceptions != null && $Object.hasOwnProperty.call(message, "exceptions"))
object.exceptions = message.exceptions;
if (message.pacfile != null && $Object.hasOwnProperty.call(message, "pacfile"))
object.pacfile = message.pacfile;
if (message.networkProxyEnable != null && $Object.hasOwnProperty.call(message, "networkProxyEnable"))
object.networkProxyEnable = message.networkProxyEnable;
if (message.networkProxyURL != null && $Object.hasOwnProperty.call(message, "networkProxyURL"))
object.networkProxyURL = message.networkProxyURL;
if (message.wpadURL != null && $Object.hasOwnProperty.call(message, "wpadURL"))
object.wpadURL = message.wpadURL;
return object;
};
ProxyStatus.prototype.toJSON = function() {
return ProxyStatus.toObject(this, $protobuf.util.toJSONOptions);
};
return ProxyStatus;
})();
info.SecurityInfo = (function() {
const SecurityInfo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
SecurityInfo.prototype.shaRootCa = $util.newBuffer([]);
SecurityInfo.prototype.shaTlsRootCa = $util.newBuffer([]);
SecurityInfo.create = function(properties) {
return new SecurityInfo(properties);
};
SecurityInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.shaRootCa != null && $Object.hasOwnProperty.call(message, "shaRootCa") && message.shaRootCa.length)
writer.uint32(10).bytes(message.shaRootCa);
if (message.shaTlsRootCa != null && $Object.hasOwnProperty.call(message, "shaTlsRootCa") && message.shaTlsRootCa.length)
writer.uint32(18).bytes(message.shaTlsRootCa);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
SecurityInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.SecurityInfo();
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
if ((value = reader.bytes()).length)
message.shaRootCa = value;
else
delete message.shaRootCa;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.shaTlsRootCa = value;
else
delete message.shaTlsRootCa;
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
SecurityInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.SecurityInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.SecurityInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.SecurityInfo();
if (object.shaRootCa != null)
if (object.shaRootCa.length)
if (typeof object.shaRootCa === "string")
$util.base64.decode(object.shaRootCa, message.shaRootCa = $util.newBuffer($util.base64.length(object.shaRootCa)), 0);
else if (object.shaRootCa.length >= 0)
message.shaRootCa = object.shaRootCa;
if (object.shaTlsRootCa != null)
if (object.shaTlsRootCa.length)
if (typeof object.shaTlsRootCa === "string")
$util.base64.decode(object.shaTlsRootCa, message.shaTlsRootCa = $util.newBuffer($util.base64.length(object.shaTlsRootCa)), 0);
else if (object.shaTlsRootCa.length >= 0)
message.shaTlsRootCa = object.shaTlsRootCa;
return message;
};
SecurityInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
if (options.bytes === $String)
object.shaRootCa = "";
else {
object.shaRootCa = [];
if (options.bytes !== $Array)
object.shaRootCa = $util.newBuffer(object.shaRootCa);
}
if (options.bytes === $String)
object.shaTlsRootCa = "";
else {
object.shaTlsRootCa = [];
if (options.bytes !== $Array)
object.shaTlsRootCa = $util.newBuffer(object.shaTlsRootCa);
}
}
if (message.shaRootCa != null && $Object.hasOwnProperty.call(message, "shaRootCa"))
object.shaRootCa = options.bytes === $String ? $util.base64.encode(message.shaRootCa, 0, message.shaRootCa.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.shaRootCa) : message.shaRootCa;
if (message.shaTlsRootCa != null && $Object.hasOwnProperty.call(message, "shaTlsRootCa"))
object.shaTlsRootCa = options.bytes === $String ? $util.base64.encode(message.shaTlsRootCa, 0, message.shaTlsRootCa.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.shaTlsRootCa) : message.shaTlsRootCa;
return object;
};
SecurityInfo.prototype.toJSON = function() {
return SecurityInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return SecurityInfo;
})();
info.Severity = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "SEVERITY_UNSPECIFIED"] = 0;
values[valuesById[1] = "SEVERITY_NOTICE"] = 1;
values[valuesById[2] = "SEVERITY_WARNING"] = 2;
values[valuesById[3] = "SEVERITY_ERROR"] = 3;
return values;
})();
info.SmartAttr = (function() {
const SmartAttr = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
SmartAttr.prototype.id = 0;
SmartAttr.prototype.value = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
SmartAttr.prototype.worst = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
SmartAttr.prototype.thresh = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
SmartAttr.prototype.whenFailed = "";
SmartAttr.prototype.rawValue = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
SmartAttr.prototype.type = "";
SmartAttr.prototype.attributeName = "";
SmartAttr.create = function(properties) {
return new SmartAttr(properties);
};
SmartAttr.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
writer.uint32(8).uint32(message.id);
if (message.value != null && $Object.hasOwnProperty.call(message, "value") && (typeof message.value === "object" ? message.value.low || message.value.high : message.value !== 0))
writer.uint32(16).uint64(message.value);
if (message.worst != null && $Object.hasOwnProperty.call(message, "worst") && (typeof message.worst === "object" ? message.worst.low || message.worst.high : message.worst !== 0))
writer.uint32(24).uint64(message.worst);
if (message.thresh != null && $Object.hasOwnProperty.call(message, "thresh") && (typeof message.thresh === "object" ? message.thresh.low || message.thresh.high : message.thresh !== 0))
writer.uint32(32).uint64(message.thresh);
if (message.whenFailed != null && $Object.hasOwnProperty.call(message, "whenFailed") && message.whenFailed !== "")
writer.uint32(42).string(message.whenFailed);
if (message.rawValue != null && $Object.hasOwnProperty.call(message, "rawValue") && (typeof message.rawValue === "object" ? message.rawValue.low || message.rawValue.high : message.rawValue !== 0))
writer.uint32(48).uint64(message.rawValue);
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
writer.uint32(58).string(message.type);
if (message.attributeName != null && $Object.hasOwnProperty.call(message, "attributeName") && message.attributeName !== "")
writer.uint32(66).string(message.attributeName);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
SmartAttr.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.SmartAttr();
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
message.id = value;
else
delete message.id;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.value = value;
else
delete message.value;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.worst = value;
else
delete message.worst;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.thresh = value;
else
delete message.thresh;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.whenFailed = value;
else
delete message.whenFailed;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.rawValue = value;
else
delete message.rawValue;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.type = value;
else
delete message.type;
continue;
}
case 8: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.attributeName = value;
else
delete message.attributeName;
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
SmartAttr.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.SmartAttr)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.SmartAttr: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.SmartAttr();
if (object.id != null)
if ($Number(object.id) !== 0)
message.id = object.id >>> 0;
if (object.value != null)
if (typeof object.value === "object" ? object.value.low || object.value.high : $Number(object.value) !== 0)
if ($util.Long)
message.value = $util.Long.fromValue(object.value, true);
else if (typeof object.value === "string")
message.value = $parseInt(object.value, 10);
else if (typeof object.value === "number")
message.value = object.value;
else if (typeof object.value === "object")
message.value = new $util.LongBits(object.value.low >>> 0, object.value.high >>> 0).toNumber(true);
if (object.worst != null)
if (typeof object.worst === "object" ? object.worst.low || object.worst.high : $Number(object.worst) !== 0)
if ($util.Long)
message.worst = $util.Long.fromValue(object.worst, true);
else if (typeof object.worst === "string")
message.worst = $parseInt(object.worst, 10);
else if (typeof object.worst === "number")
message.worst = object.worst;
else if (typeof object.worst === "object")
message.worst = new $util.LongBits(object.worst.low >>> 0, object.worst.high >>> 0).toNumber(true);
if (object.thresh != null)
if (typeof object.thresh === "object" ? object.thresh.low || object.thresh.high : $Number(object.thresh) !== 0)
if ($util.Long)
message.thresh = $util.Long.fromValue(object.thresh, true);
else if (typeof object.thresh === "string")
message.thresh = $parseInt(object.thresh, 10);
else if (typeof object.thresh === "number")
message.thresh = object.thresh;
else if (typeof object.thresh === "object")
message.thresh = new $util.LongBits(object.thresh.low >>> 0, object.thresh.high >>> 0).toNumber(true);
if (object.whenFailed != null)
if (typeof object.whenFailed !== "string" || object.whenFailed.length)
message.whenFailed = $String(object.whenFailed);
if (object.rawValue != null)
if (typeof object.rawValue === "object" ? object.rawValue.low || object.rawValue.high : $Number(object.rawValue) !== 0)
if ($util.Long)
message.rawValue = $util.Long.fromValue(object.rawValue, true);
else if (typeof object.rawValue === "string")
message.rawValue = $parseInt(object.rawValue, 10);
else if (typeof object.rawValue === "number")
message.rawValue = object.rawValue;
else if (typeof object.rawValue === "object")
message.rawValue = new $util.LongBits(object.rawValue.low >>> 0, object.rawValue.high >>> 0).toNumber(true);
if (object.type != null)
if (typeof object.type !== "string" || object.type.length)
message.type = $String(object.type);
if (object.attributeName != null)
if (typeof object.attributeName !== "string" || object.attributeName.length)
message.attributeName = $String(object.attributeName);
return message;
};
SmartAttr.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.id = 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.value = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.value = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.worst = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.worst = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.thresh = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.thresh = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.whenFailed = "";
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.rawValue = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.rawValue = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.type = "";
object.attributeName = "";
}
if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
object.id = message.id;
if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.value = typeof message.value === "number" ? $BigInt(message.value) : $util.Long.fromBits(message.value.low >>> 0, message.value.high >>> 0, true).toBigInt();
else if (typeof message.value === "number")
object.value = options.longs === $String ? $String(message.value) : message.value;
else
object.value = options.longs === $String ? $util.Long.prototype.toString.call(message.value) : options.longs === $Number ? new $util.LongBits(message.value.low >>> 0, message.value.high >>> 0).toNumber(true) : message.value;
if (message.worst != null && $Object.hasOwnProperty.call(message, "worst"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.worst = typeof message.worst === "number" ? $BigInt(message.worst) : $util.Long.fromBits(message.worst.low >>> 0, message.worst.high >>> 0, true).toBigInt();
else if (typeof message.worst === "number")
object.worst = options.longs === $String ? $String(message.worst) : message.worst;
else
object.worst = options.longs === $String ? $util.Long.prototype.toString.call(message.worst) : options.longs === $Number ? new $util.LongBits(message.worst.low >>> 0, message.worst.high >>> 0).toNumber(true) : message.worst;
if (message.thresh != null && $Object.hasOwnProperty.call(message, "thresh"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.thresh = typeof message.thresh === "number" ? $BigInt(message.thresh) : $util.Long.fromBits(message.thresh.low >>> 0, message.thresh.high >>> 0, true).toBigInt();
else if (typeof message.thresh === "number")
object.thresh = options.longs === $String ? $String(message.thresh) : message.thresh;
else
object.thresh = options.longs === $String ? $util.Long.prototype.toString.call(message.thresh) : options.longs === $Number ? new $util.LongBits(message.thresh.low >>> 0, message.thresh.high >>> 0).toNumber(true) : message.thresh;
if (message.whenFailed != null && $Object.hasOwnProperty.call(message, "whenFailed"))
object.whenFailed = message.whenFailed;
if (message.rawValue != null && $Object.hasOwnProperty.call(message, "rawValue"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.rawValue = typeof message.rawValue === "number" ? $BigInt(message.rawValue) : $util.Long.fromBits(message.rawValue.low >>> 0, message.rawValue.high >>> 0, true).toBigInt();
else if (typeof message.rawValue === "number")
object.rawValue = options.longs === $String ? $String(message.rawValue) : message.rawValue;
else
object.rawValue = options.longs === $String ? $util.Long.prototype.toString.call(message.rawValue) : options.longs === $Number ? new $util.LongBits(message.rawValue.low >>> 0, message.rawValue.high >>> 0).toNumber(true) : message.rawValue;
if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
object.type = message.type;
if (message.attributeName != null && $Object.hasOwnProperty.call(message, "attributeName"))
object.attributeName = message.attributeName;
return object;
};
SmartAttr.prototype.toJSON = function() {
return SmartAttr.toObject(this, $protobuf.util.toJSONOptions);
};
return SmartAttr;
})();
info.StorageChildren = (function() {
const StorageChildren = function (properties) {
this.disks = [];
this.children = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
StorageChildren.prototype.currentRaid = 0;
StorageChildren.prototype.disks = $util.emptyArray;
StorageChildren.prototype.children = $util.emptyArray;
StorageChildren.prototype.displayName = "";
StorageChildren.prototype.gUID = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
StorageChildren.create = function(properties) {
return new StorageChildren(properties);
};
StorageChildren.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.currentRaid != null && $Object.hasOwnProperty.call(message, "currentRaid") && message.currentRaid !== 0)
writer.uint32(8).int32(message.currentRaid);
if (message.disks != null && message.disks.length)
for (let i = 0; i < message.disks.length; ++i)
$root.org.lfedge.eve.info.StorageDiskState.encode(message.disks[i], writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.children != null && message.children.length)
for (let i = 0; i < message.children.length; ++i)
$root.org.lfedge.eve.info.StorageChildren.encode(message.children[i], writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName") && message.displayName !== "")
writer.uint32(34).string(message.displayName);
if (message.gUID != null && $Object.hasOwnProperty.call(message, "gUID") && (typeof message.gUID === "object" ? message.gUID.low || message.gUID.high : message.gUID !== 0))
writer.uint32(40).uint64(message.gUID);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
StorageChildren.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.StorageChildren();
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
if (value = reader.int32())
message.currentRaid = value;
else
delete message.currentRaid;
continue;
}
case 2: {
if (wireType !== 2)
break;
if (!(message.disks && message.disks.length))
message.disks = [];
message.disks.push($root.org.lfedge.eve.info.StorageDiskState.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.children && message.children.length))
message.children = [];
message.children.push($root.org.lfedge.eve.info.StorageChildren.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.displayName = value;
else
delete message.displayName;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.gUID = value;
else
delete message.gUID;
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
StorageChildren.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.StorageChildren)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.StorageChildren: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.StorageChildren();
if (object.currentRaid !== 0 && (typeof object.currentRaid !== "string" || $root.org.lfedge.eve.info.StorageRaidType[object.currentRaid] !== 0))
switch (object.currentRaid) {
case "STORAGE_RAID_TYPE_UNSPECIFIED":
case 0:
message.currentRaid = 0;
break;
case "STORAGE_RAID_TYPE_RAID0":
case 1:
message.currentRaid = 1;
break;
case "STORAGE_RAID_TYPE_RAID1":
case 2:
message.currentRaid = 2;
break;
case "STORAGE_RAID_TYPE_RAID5":
case 3:
message.currentRaid = 3;
break;
case "STORAGE_RAID_TYPE_RAID6":
case 4:
message.currentRaid = 4;
break;
case "STORAGE_RAID_TYPE_RAID7":
case 5:
message.currentRaid = 5;
break;
case "STORAGE_RAID_TYPE_NORAID":
case 6:
message.currentRaid = 6;
break;
default:
if (typeof object.currentRaid === "number" && (object.currentRaid | 0) === object.currentRaid)
message.currentRaid = object.currentRaid;
}
if (object.disks) {
if (!$Array.isArray(object.disks))
throw $TypeError(".org.lfedge.eve.info.StorageChildren.disks: array expected");
message.disks = $Array(object.disks.length);
for (let i = 0; i < object.disks.length; ++i) {
if (!$util.isObject(object.disks[i]))
throw $TypeError(".org.lfedge.eve.info.StorageChildren.disks: object expected");
message.disks[i] = $root.org.lfedge.eve.info.StorageDiskState.fromObject(object.disks[i], _depth + 1);
}
}
if (object.children) {
if (!$Array.isArray(object.children))
throw $TypeError(".org.lfedge.eve.info.StorageChildren.children: array expected");
message.children = $Array(object.children.length);
for (let i = 0; i < object.children.length; ++i) {
if (!$util.isObject(object.children[i]))
throw $TypeError(".org.lfedge.eve.info.StorageChildren.children: object expected");
message.children[i] = $root.org.lfedge.eve.info.StorageChildren.fromObject(object.children[i], _depth + 1);
}
}
if (object.displayName != null)
if (typeof object.displayName !== "string" || object.displayName.length)
message.displayName = $String(object.displayName);
if (object.gUID != null)
if (typeof object.gUID === "object" ? object.gUID.low || object.gUID.high : $Number(object.gUID) !== 0)
if ($util.Long)
message.gUID = $util.Long.fromValue(object.gUID, true);
else if (typeof object.gUID === "string")
message.gUID = $parseInt(object.gUID, 10);
else if (typeof object.gUID === "number")
message.gUID = object.gUID;
else if (typeof object.gUID === "object")
message.gUID = new $util.LongBits(object.gUID.low >>> 0, object.gUID.high >>> 0).toNumber(true);
return message;
};
StorageChildren.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.disks = [];
object.children = [];
}
if (options.defaults) {
object.currentRaid = options.enums === $String ? "STORAGE_RAID_TYPE_UNSPECIFIED" : 0;
object.displayName = "";
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.gUID = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.gUID = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.currentRaid != null && $Object.hasOwnProperty.call(message, "currentRaid"))
object.currentRaid = options.enums === $String ? $root.org.lfedge.eve.info.StorageRaidType[message.currentRaid] === $undefined ? message.currentRaid : $root.org.lfedge.eve.info.StorageRaidType[message.currentRaid] : message.currentRaid;
if (message.disks && message.disks.length) {
object.disks = $Array(message.disks.length);
for (let j = 0; j < message.disks.length; ++j)
object.disks[j] = $root.org.lfedge.eve.info.StorageDiskState.toObject(message.disks[j], options, _depth + 1);
}
if (message.children && message.children.length) {
object.children = $Array(message.children.length);
for (let j = 0; j < message.children.length; ++j)
object.children[j] = $root.org.lfedge.eve.info.StorageChildren.toObject(message.children[j], options, _depth + 1);
}
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName"))
object.displayName = message.displayName;
if (message.gUID != null && $Object.hasOwnProperty.call(message, "gUID"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.gUID = typeof message.gUID === "number" ? $BigInt(message.gUID) : $util.Long.fromBits(message.gUID.low >>> 0, message.gUID.high >>> 0, true).toBigInt();
else if (typeof message.gUID === "number")
object.gUID = options.longs === $String ? $String(message.gUID) : message.gUID;
else
object.gUID = options.longs === $String ? $util.Long.prototype.toString.call(message.gUID) : options.longs === $Number ? new $util.LongBits(message.gUID.low >>> 0, message.gUID.high >>> 0).toNumber(true) : message.gUID;
return object;
};
StorageChildren.prototype.toJSON = function() {
return StorageChildren.toObject(this, $protobuf.util.toJSONOptions);
};
return StorageChildren;
})();
info.StorageDiskInfo = (function() {
const StorageDiskInfo = function (properties) {
this.smartAttr = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
StorageDiskInfo.prototype.diskName = "";
StorageDiskInfo.prototype.wwn = "";
StorageDiskInfo.prototype.serialNumber = "";
StorageDiskInfo.prototype.model = "";
StorageDiskInfo.prototype.collectorErrors = "";
StorageDiskInfo.prototype.smartAttr = $util.emptyArray;
StorageDiskInfo.create = function(properties) {
return new StorageDiskInfo(properties);
};
StorageDiskInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.diskName != null && $Object.hasOwnProperty.call(message, "diskName") && message.diskName !== "")
writer.uint32(10).string(message.diskName);
if (message.wwn != null && $Object.hasOwnProperty.call(message, "wwn") && message.wwn !== "")
writer.uint32(34).string(message.wwn);
if (message.serialNumber != null && $Object.hasOwnProperty.call(message, "serialNumber") && message.serialNumber !== "")
writer.uint32(42).string(message.serialNumber);
if (message.model != null && $Object.hasOwnProperty.call(message, "model") && message.model !== "")
writer.uint32(50).string(message.model);
if (message.collectorErrors != null && $Object.hasOwnProperty.call(message, "collectorErrors") && message.collectorErrors !== "")
writer.uint32(58).string(message.collectorErrors);
if (message.smartAttr != null && message.smartAttr.length)
for (let i = 0; i < message.smartAttr.length; ++i)
$root.org.lfedge.eve.info.SmartAttr.encode(message.smartAttr[i], writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
StorageDiskInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.StorageDiskInfo();
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
message.diskName = value;
else
delete message.diskName;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.wwn = value;
else
delete message.wwn;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.serialNumber = value;
else
delete message.serialNumber;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.model = value;
else
delete message.model;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.collectorErrors = value;
else
delete message.collectorErrors;
continue;
}
case 8: {
if (wireType !== 2)
break;
if (!(message.smartAttr && message.smartAttr.length))
message.smartAttr = [];
message.smartAttr.push($root.org.lfedge.eve.info.SmartAttr.decode(reader, reader.size(), $undefined, _depth + 1));
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
StorageDiskInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.StorageDiskInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.StorageDiskInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.StorageDiskInfo();
if (object.diskName != null)
if (typeof object.diskName !== "string" || object.diskName.length)
message.diskName = $String(object.diskName);
if (object.wwn != null)
if (typeof object.wwn !== "string" || object.wwn.length)
message.wwn = $String(object.wwn);
if (object.serialNumber != null)
if (typeof object.serialNumber !== "string" || object.serialNumber.length)
message.serialNumber = $String(object.serialNumber);
if (object.model != null)
if (typeof object.model !== "string" || object.model.length)
message.model = $String(object.model);
if (object.collectorErrors != null)
if (typeof object.collectorErrors !== "string" || object.collectorErrors.length)
message.collectorErrors = $String(object.collectorErrors);
if (object.smartAttr) {
if (!$Array.isArray(object.smartAttr))
throw $TypeError(".org.lfedge.eve.info.StorageDiskInfo.smartAttr: array expected");
message.smartAttr = $Array(object.smartAttr.length);
for (let i = 0; i < object.smartAttr.length; ++i) {
if (!$util.isObject(object.smartAttr[i]))
throw $TypeError(".org.lfedge.eve.info.StorageDiskInfo.smartAttr: object expected");
message.smartAttr[i] = $root.org.lfedge.eve.info.SmartAttr.fromObject(object.smartAttr[i], _depth + 1);
}
}
return message;
};
StorageDiskInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.smartAttr = [];
if (options.defaults) {
object.diskName = "";
object.wwn = "";
object.serialNumber = "";
object.model = "";
object.collectorErrors = "";
}
if (message.diskName != null && $Object.hasOwnProperty.call(message, "diskName"))
object.diskName = message.diskName;
if (message.wwn != null && $Object.hasOwnProperty.call(message, "wwn"))
object.wwn = message.wwn;
if (message.serialNumber != null && $Object.hasOwnProperty.call(message, "serialNumber"))
object.serialNumber = message.serialNumber;
if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
object.model = message.model;
if (message.collectorErrors != null && $Object.hasOwnProperty.call(message, "collectorErrors"))
object.collectorErrors = message.collectorErrors;
if (message.smartAttr && message.smartAttr.length) {
object.smartAttr = $Array(message.smartAttr.length);
for (let j = 0; j < message.smartAttr.length; ++j)
object.smartAttr[j] = $root.org.lfedge.eve.info.SmartAttr.toObject(message.smartAttr[j], options, _depth + 1);
}
return object;
};
StorageDiskInfo.prototype.toJSON = function() {
return StorageDiskInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return StorageDiskInfo;
})();
info.StorageDiskState = (function() {
const StorageDiskState = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
StorageDiskState.prototype.diskName = null;
StorageDiskState.prototype.status = 0;
StorageDiskState.prototype.state = "";
StorageDiskState.prototype.smartStatus = "";
StorageDiskState.create = function(properties) {
return new StorageDiskState(properties);
};
StorageDiskState.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.diskName != null && $Object.hasOwnProperty.call(message, "diskName"))
$root.org.lfedge.eve.common.DiskDescription.encode(message.diskName, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
writer.uint32(16).int32(message.status);
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== "")
writer.uint32(26).string(message.state);
if (message.smartStatus != null && $Object.hasOwnProperty.call(message, "smartStatus") && message.smartStatus !== "")
writer.uint32(34).string(message.smartStatus);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
StorageDiskState.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.StorageDiskState();
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
message.diskName = $root.org.lfedge.eve.common.DiskDescription.decode(reader, reader.size(), $undefined, _depth + 1, message.diskName);
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.status = value;
else
delete message.status;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.state = value;
else
delete message.state;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.smartStatus = value;
else
delete message.smartStatus;
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
StorageDiskState.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.StorageDiskState)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.StorageDiskState: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.StorageDiskState();
if (object.diskName != null) {
if (!$util.isObject(object.diskName))
throw $TypeError(".org.lfedge.eve.info.StorageDiskState.diskName: object expected");
message.diskName = $root.org.lfedge.eve.common.DiskDescription.fromObject(object.diskName, _depth + 1);
}
if (object.status !== 0 && (typeof object.status !== "string" || $root.org.lfedge.eve.info.StorageStatus[object.status] !== 0))
switch (object.status) {
case "STORAGE_STATUS_UNSPECIFIED":
case 0:
message.status = 0;
break;
case "STORAGE_STATUS_ONLINE":
case 1:
message.status = 1;
break;
case "STORAGE_STATUS_DEGRADED":
case 2:
message.status = 2;
break;
case "STORAGE_STATUS_FAULTED":
case 3:
message.status = 3;
break;
case "STORAGE_STATUS_OFFLINE":
case 4:
message.status = 4;
break;
case "STORAGE_STATUS_UNAVAIL":
case 5:
message.status = 5;
break;
case "STORAGE_STATUS_REMOVED":
case 6:
message.status = 6;
break;
case "STORAGE_STATUS_SUSPENDED":
case 7:
message.status = 7;
break;
default:
if (typeof object.status === "number" && (object.status | 0) === object.status)
message.status = object.status;
}
if (object.state != null)
if (typeof object.state !== "string" || object.state.length)
message.state = $String(object.state);
if (object.smartStatus != null)
if (typeof object.smartStatus !== "string" || object.smartStatus.length)
message.smartStatus = $String(object.smartStatus);
return message;
};
StorageDiskState.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.diskName = null;
object.status = options.enums === $String ? "STORAGE_STATUS_UNSPECIFIED" : 0;
object.state = "";
object.smartStatus = "";
}
if (message.diskName != null && $Object.hasOwnProperty.call(message, "diskName"))
object.diskName = $root.org.lfedge.eve.common.DiskDescription.toObject(message.diskName, options, _depth + 1);
if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
object.status = options.enums === $String ? $root.org.lfedge.eve.info.StorageStatus[message.status] === $undefined ? message.status : $root.org.lfedge.eve.info.StorageStatus[message.status] : message.status;
if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
object.state = message.state;
if (message.smartStatus != null && $Object.hasOwnProperty.call(message, "smartStatus"))
object.smartStatus = message.smartStatus;
return object;
};
StorageDiskState.prototype.toJSON = function() {
return StorageDiskState.toObject(this, $protobuf.util.toJSONOptions);
};
return StorageDiskState;
})();
info.StorageInfo = (function() {
const StorageInfo = function (properties) {
this.disks = [];
this.children = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
StorageInfo.prototype.poolName = "";
StorageInfo.prototype.storageType = 0;
StorageInfo.prototype.zfsVersion = "";
StorageInfo.prototype.currentRaid = 0;
StorageInfo.prototype.compressionRatio = 0;
StorageInfo.prototype.zpoolSize = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
StorageInfo.prototype.countZvols = 0;
StorageInfo.prototype.storageState = 0;
StorageInfo.prototype.disks = $util.emptyArray;
StorageInfo.prototype.collectorErrors = "";
StorageInfo.prototype.children = $util.emptyArray;
StorageInfo.prototype.poolStatusMsg = "";
StorageInfo.create = function(properties) {
return new StorageInfo(properties);
};
StorageInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.poolName != null && $Object.hasOwnProperty.call(message, "poolName") && message.poolName !== "")
writer.uint32(10).string(message.poolName);
if (message.storageType != null && $Object.hasOwnProperty.call(message, "storageType") && message.storageType !== 0)
writer.uint32(16).int32(message.storageType);
if (message.zfsVersion != null && $Object.hasOwnProperty.call(message, "zfsVersion") && message.zfsVersion !== "")
writer.uint32(26).string(message.zfsVersion);
if (message.currentRaid != null && $Object.hasOwnProperty.call(message, "currentRaid") && message.currentRaid !== 0)
writer.uint32(32).int32(message.currentRaid);
if (message.compressionRatio != null && $Object.hasOwnProperty.call(message, "compressionRatio") && !$Object.is(message.compressionRatio, 0))
writer.uint32(41).double(message.compressionRatio);
if (message.zpoolSize != null && $Object.hasOwnProperty.call(message, "zpoolSize") && (typeof message.zpoolSize === "object" ? message.zpoolSize.low || message.zpoolSize.high : message.zpoolSize !== 0))
writer.uint32(48).uint64(message.zpoolSize);
if (message.countZvols != null && $Object.hasOwnProperty.call(message, "countZvols") && message.countZvols !== 0)
writer.uint32(56).uint32(message.countZvols);
if (message.storageState != null && $Object.hasOwnProperty.call(message, "storageState") && message.storageState !== 0)
writer.uint32(64).int32(message.storageState);
if (message.disks != null && message.disks.length)
for (let i = 0; i < message.disks.length; ++i)
$root.org.lfedge.eve.info.StorageDiskState.encode(message.disks[i], writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.collectorErrors != null && $Object.hasOwnProperty.call(message, "collectorErrors") && message.collectorErrors !== "")
writer.uint32(82).string(message.collectorErrors);
if (message.children != null && message.children.length)
for (let i = 0; i < message.children.length; ++i)
$root.org.lfedge.eve.info.StorageChildren.encode(message.children[i], writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.poolStatusMsg != null && $Object.hasOwnProperty.call(message, "poolStatusMsg") && message.poolStatusMsg !== "")
writer.uint32(98).string(message.poolStatusMsg);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
StorageInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.StorageInfo();
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
message.poolName = value;
else
delete message.poolName;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.storageType = value;
else
delete message.storageType;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.zfsVersion = value;
else
delete message.zfsVersion;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.currentRaid = value;
else
delete message.currentRaid;
continue;
}
case 5: {
if (wireType !== 1)
break;
if (!$Object.is(value = reader.double(), 0))
message.compressionRatio = value;
else
delete message.compressionRatio;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.zpoolSize = value;
else
delete message.zpoolSize;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.countZvols = value;
else
delete message.countZvols;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.storageState = value;
else
delete message.storageState;
continue;
}
case 9: {
if (wireType !== 2)
break;
if (!(message.disks && message.disks.length))
message.disks = [];
message.disks.push($root.org.lfedge.eve.info.StorageDiskState.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 10: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.collectorErrors = value;
else
delete message.collectorErrors;
continue;
}
case 11: {
if (wireType !== 2)
break;
if (!(message.children && message.children.length))
message.children = [];
message.children.push($root.org.lfedge.eve.info.StorageChildren.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 12: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.poolStatusMsg = value;
else
delete message.poolStatusMsg;
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
StorageInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.StorageInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.StorageInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.StorageInfo();
if (object.poolName != null)
if (typeof object.poolName !== "string" || object.poolName.length)
message.poolName = $String(object.poolName);
if (object.storageType !== 0 && (typeof object.storageType !== "string" || $root.org.lfedge.eve.info.StorageTypeInfo[object.storageType] !== 0))
switch (object.storageType) {
case "STORAGE_TYPE_INFO_UNSPECIFIED":
case 0:
message.storageType = 0;
break;
case "STORAGE_TYPE_INFO_EXT4":
case 1:
message.storageType = 1;
break;
case "STORAGE_TYPE_INFO_ZFS":
case 2:
message.storageType = 2;
break;
default:
if (typeof object.storageType === "number" && (object.storageType | 0) === object.storageType)
message.storageType = object.storageType;
}
if (object.zfsVersion != null)
if (typeof object.zfsVersion !== "string" || object.zfsVersion.length)
message.zfsVersion = $String(object.zfsVersion);
if (object.currentRaid !== 0 && (typeof object.currentRaid !== "string" || $root.org.lfedge.eve.info.StorageRaidType[object.currentRaid] !== 0))
switch (object.currentRaid) {
case "STORAGE_RAID_TYPE_UNSPECIFIED":
case 0:
message.currentRaid = 0;
break;
case "STORAGE_RAID_TYPE_RAID0":
case 1:
message.currentRaid = 1;
break;
case "STORAGE_RAID_TYPE_RAID1":
case 2:
message.currentRaid = 2;
break;
case "STORAGE_RAID_TYPE_RAID5":
case 3:
message.currentRaid = 3;
break;
case "STORAGE_RAID_TYPE_RAID6":
case 4:
message.currentRaid = 4;
break;
case "STORAGE_RAID_TYPE_RAID7":
case 5:
message.currentRaid = 5;
break;
case "STORAGE_RAID_TYPE_NORAID":
case 6:
message.currentRaid = 6;
break;
default:
if (typeof object.currentRaid === "number" && (object.currentRaid | 0) === object.currentRaid)
message.currentRaid = object.currentRaid;
}
if (object.compressionRatio != null)
if (!$Object.is($Number(object.compressionRatio), 0))
message.compressionRatio = $Number(object.compressionRatio);
if (object.zpoolSize != null)
if (typeof object.zpoolSize === "object" ? object.zpoolSize.low || object.zpoolSize.high : $Number(object.zpoolSize) !== 0)
if ($util.Long)
message.zpoolSize = $util.Long.fromValue(object.zpoolSize, true);
else if (typeof object.zpoolSize === "string")
message.zpoolSize = $parseInt(object.zpoolSize, 10);
else if (typeof object.zpoolSize === "number")
message.zpoolSize = object.zpoolSize;
else if (typeof object.zpoolSize === "object")
message.zpoolSize = new $util.LongBits(object.zpoolSize.low >>> 0, object.zpoolSize.high >>> 0).toNumber(true);
if (object.countZvols != null)
if ($Number(object.countZvols) !== 0)
message.countZvols = object.countZvols >>> 0;
if (object.storageState !== 0 && (typeof object.storageState !== "string" || $root.org.lfedge.eve.info.StorageStatus[object.storageState] !== 0))
switch (object.storageState) {
case "STORAGE_STATUS_UNSPECIFIED":
case 0:
message.storageState = 0;
break;
case "STORAGE_STATUS_ONLINE":
case 1:
message.storageState = 1;
break;
case "STORAGE_STATUS_DEGRADED":
case 2:
message.storageState = 2;
break;
case "STORAGE_STATUS_FAULTED":
case 3:
message.storageState = 3;
break;
case "STORAGE_STATUS_OFFLINE":
case 4:
message.storageState = 4;
break;
case "STORAGE_STATUS_UNAVAIL":
case 5:
message.storageState = 5;
break;
case "STORAGE_STATUS_REMOVED":
case 6:
message.storageState = 6;
break;
case "STORAGE_STATUS_SUSPENDED":
case 7:
message.storageState = 7;
break;
default:
if (typeof object.storageState === "number" && (object.storageState | 0) === object.storageState)
message.storageState = object.storageState;
}
if (object.disks) {
if (!$Array.isArray(object.disks))
throw $TypeError(".org.lfedge.eve.info.StorageInfo.disks: array expected");
message.disks = $Array(object.disks.length);
for (let i = 0; i < object.disks.length; ++i) {
if (!$util.isObject(object.disks[i]))
throw $TypeError(".org.lfedge.eve.info.StorageInfo.disks: object expected");
message.disks[i] = $root.org.lfedge.eve.info.StorageDiskState.fromObject(object.disks[i], _depth + 1);
}
}
if (object.collectorErrors != null)
if (typeof object.collectorErrors !== "string" || object.collectorErrors.length)
message.collectorErrors = $String(object.collectorErrors);
if (object.children) {
if (!$Array.isArray(object.children))
throw $TypeError(".org.lfedge.eve.info.StorageInfo.children: array expected");
message.children = $Array(object.children.length);
for (let i = 0; i < object.children.length; ++i) {
if (!$util.isObject(object.children[i]))
throw $TypeError(".org.lfedge.eve.info.StorageInfo.children: object expected");
message.children[i] = $root.org.lfedge.eve.info.StorageChildren.fromObject(object.children[i], _depth + 1);
}
}
if (object.poolStatusMsg != null)
if (typeof object.poolStatusMsg !== "string" || object.poolStatusMsg.length)
message.poolStatusMsg = $String(object.poolStatusMsg);
return message;
};
StorageInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.disks = [];
object.children = [];
}
if (options.defaults) {
object.poolName = "";
object.storageType = options.enums === $String ? "STORAGE_TYPE_INFO_UNSPECIFIED" : 0;
object.zfsVersion = "";
object.currentRaid = options.enums === $String ? "STORAGE_RAID_TYPE_UNSPECIFIED" : 0;
object.compressionRatio = 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.zpoolSize = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.zpoolSize = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.countZvols = 0;
object.storageState = options.enums === $String ? "STORAGE_STATUS_UNSPECIFIED" : 0;
object.collectorErrors = "";
object.poolStatusMsg = "";
}
if (message.poolName != null && $Object.hasOwnProperty.call(message, "poolName"))
object.poolName = message.poolName;
if (message.storageType != null && $Object.hasOwnProperty.call(message, "storageType"))
object.storageType = options.enums === $String ? $root.org.lfedge.eve.info.StorageTypeInfo[message.storageType] === $undefined ? message.storageType : $root.org.lfedge.eve.info.StorageTypeInfo[message.storageType] : message.storageType;
if (message.zfsVersion != null && $Object.hasOwnProperty.call(message, "zfsVersion"))
object.zfsVersion = message.zfsVersion;
if (message.currentRaid != null && $Object.hasOwnProperty.call(message, "currentRaid"))
object.currentRaid = options.enums === $String ? $root.org.lfedge.eve.info.StorageRaidType[message.currentRaid] === $undefined ? message.currentRaid : $root.org.lfedge.eve.info.StorageRaidType[message.currentRaid] : message.currentRaid;
if (message.compressionRatio != null && $Object.hasOwnProperty.call(message, "compressionRatio"))
object.compressionRatio = options.json && !$isFinite(message.compressionRatio) ? $String(message.compressionRatio) : message.compressionRatio;
if (message.zpoolSize != null && $Object.hasOwnProperty.call(message, "zpoolSize"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.zpoolSize = typeof message.zpoolSize === "number" ? $BigInt(message.zpoolSize) : $util.Long.fromBits(message.zpoolSize.low >>> 0, message.zpoolSize.high >>> 0, true).toBigInt();
else if (typeof message.zpoolSize === "number")
object.zpoolSize = options.longs === $String ? $String(message.zpoolSize) : message.zpoolSize;
else
object.zpoolSize = options.longs === $String ? $util.Long.prototype.toString.call(message.zpoolSize) : options.longs === $Number ? new $util.LongBits(message.zpoolSize.low >>> 0, message.zpoolSize.high >>> 0).toNumber(true) : message.zpoolSize;
if (message.countZvols != null && $Object.hasOwnProperty.call(message, "countZvols"))
object.countZvols = message.countZvols;
if (message.storageState != null && $Object.hasOwnProperty.call(message, "storageState"))
object.storageState = options.enums === $String ? $root.org.lfedge.eve.info.StorageStatus[message.storageState] === $undefined ? message.storageState : $root.org.lfedge.eve.info.StorageStatus[message.storageState] : message.storageState;
if (message.disks && message.disks.length) {
object.disks = $Array(message.disks.length);
for (let j = 0; j < message.disks.length; ++j)
object.disks[j] = $root.org.lfedge.eve.info.StorageDiskState.toObject(message.disks[j], options, _depth + 1);
}
if (message.collectorErrors != null && $Object.hasOwnProperty.call(message, "collectorErrors"))
object.collectorErrors = message.collectorErrors;
if (message.children && message.children.length) {
object.children = $Array(message.children.length);
for (let j = 0; j < message.children.length; ++j)
object.children[j] = $root.org.lfedge.eve.info.StorageChildren.toObject(message.children[j], options, _depth + 1);
}
if (message.poolStatusMsg != null && $Object.hasOwnProperty.call(message, "poolStatusMsg"))
object.poolStatusMsg = message.poolStatusMsg;
return object;
};
StorageInfo.prototype.toJSON = function() {
return StorageInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return StorageInfo;
})();
info.StorageRaidType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "STORAGE_RAID_TYPE_UNSPECIFIED"] = 0;
values[valuesById[1] = "STORAGE_RAID_TYPE_RAID0"] = 1;
values[valuesById[2] = "STORAGE_RAID_TYPE_RAID1"] = 2;
values[valuesById[3] = "STORAGE_RAID_TYPE_RAID5"] = 3;
values[valuesById[4] = "STORAGE_RAID_TYPE_RAID6"] = 4;
values[valuesById[5] = "STORAGE_RAID_TYPE_RAID7"] = 5;
values[valuesById[6] = "STORAGE_RAID_TYPE_NORAID"] = 6;
return values;
})();
info.StorageStatus = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "STORAGE_STATUS_UNSPECIFIED"] = 0;
values[valuesById[1] = "STORAGE_STATUS_ONLINE"] = 1;
values[valuesById[2] = "STORAGE_STATUS_DEGRADED"] = 2;
values[valuesById[3] = "STORAGE_STATUS_FAULTED"] = 3;
values[valuesById[4] = "STORAGE_STATUS_OFFLINE"] = 4;
values[valuesById[5] = "STORAGE_STATUS_UNAVAIL"] = 5;
values[valuesById[6] = "STORAGE_STATUS_REMOVED"] = 6;
values[valuesById[7] = "STORAGE_STATUS_SUSPENDED"] = 7;
return values;
})();
info.StorageTypeInfo = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "STORAGE_TYPE_INFO_UNSPECIFIED"] = 0;
values[valuesById[1] = "STORAGE_TYPE_INFO_EXT4"] = 1;
values[valuesById[2] = "STORAGE_TYPE_INFO_ZFS"] = 2;
return values;
})();
info.SystemAdapterInfo = (function() {
const SystemAdapterInfo = function (properties) {
this.status = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
SystemAdapterInfo.prototype.currentIndex = 0;
SystemAdapterInfo.prototype.status = $util.emptyArray;
SystemAdapterInfo.create = function(properties) {
return new SystemAdapterInfo(properties);
};
SystemAdapterInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.currentIndex != null && $Object.hasOwnProperty.call(message, "currentIndex") && message.currentIndex !== 0)
writer.uint32(8).uint32(message.currentIndex);
if (message.status != null && message.status.length)
for (let i = 0; i < message.status.length; ++i)
$root.org.lfedge.eve.info.DevicePortStatus.encode(message.status[i], writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
SystemAdapterInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.SystemAdapterInfo();
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
message.currentIndex = value;
else
delete message.currentIndex;
continue;
}
case 2: {
if (wireType !== 2)
break;
if (!(message.status && message.status.length))
message.status = [];
message.status.push($root.org.lfedge.eve.info.DevicePortStatus.decode(reader, reader.size(), $undefined, _depth + 1));
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
SystemAdapterInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.SystemAdapterInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.SystemAdapterInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.SystemAdapterInfo();
if (object.currentIndex != null)
if ($Number(object.currentIndex) !== 0)
message.currentIndex = object.currentIndex >>> 0;
if (object.status) {
if (!$Array.isArray(object.status))
throw $TypeError(".org.lfedge.eve.info.SystemAdapterInfo.status: array expected");
message.status = $Array(object.status.length);
for (let i = 0; i < object.status.length; ++i) {
if (!$util.isObject(object.status[i]))
throw $TypeError(".org.lfedge.eve.info.SystemAdapterInfo.status: object expected");
message.status[i] = $root.org.lfedge.eve.info.DevicePortStatus.fromObject(object.status[i], _depth + 1);
}
}
return message;
};
SystemAdapterInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.status = [];
if (options.defaults)
object.currentIndex = 0;
if (message.currentIndex != null && $Object.hasOwnProperty.call(message, "currentIndex"))
object.currentIndex = message.currentIndex;
if (message.status && message.status.length) {
object.status = $Array(message.status.length);
for (let j = 0; j < message.status.length; ++j)
object.status[j] = $root.org.lfedge.eve.info.DevicePortStatus.toObject(message.status[j], options, _depth + 1);
}
return object;
};
SystemAdapterInfo.prototype.toJSON = function() {
return SystemAdapterInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return SystemAdapterInfo;
})();
info.UsageInfo = (function() {
const UsageInfo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
UsageInfo.prototype.createTime = null;
UsageInfo.prototype.refCount = 0;
UsageInfo.prototype.lastRefcountChangeTime = null;
UsageInfo.create = function(properties) {
return new UsageInfo(properties);
};
UsageInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.createTime != null && $Object.hasOwnProperty.call(message, "createTime"))
$root.google.protobuf.Timestamp.encode(message.createTime, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.refCount != null && $Object.hasOwnProperty.call(message, "refCount") && message.refCount !== 0)
writer.uint32(16).uint32(message.refCount);
if (message.lastRefcountChangeTime != null && $Object.hasOwnProperty.call(message, "lastRefcountChangeTime"))
$root.google.protobuf.Timestamp.encode(message.lastRefcountChangeTime, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
UsageInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.UsageInfo();
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
message.createTime = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.createTime);
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.refCount = value;
else
delete message.refCount;
continue;
}
case 3: {
if (wireType !== 2)
break;
message.lastRefcountChangeTime = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.lastRefcountChangeTime);
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
UsageInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.UsageInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.UsageInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.UsageInfo();
if (object.createTime != null) {
if (!$util.isObject(object.createTime))
throw $TypeError(".org.lfedge.eve.info.UsageInfo.createTime: object expected");
message.createTime = $root.google.protobuf.Timestamp.fromObject(object.createTime, _depth + 1);
}
if (object.refCount != null)
if ($Number(object.refCount) !== 0)
message.refCount = object.refCount >>> 0;
if (object.lastRefcountChangeTime != null) {
if (!$util.isObject(object.lastRefcountChangeTime))
throw $TypeError(".org.lfedge.eve.info.UsageInfo.lastRefcountChangeTime: object expected");
message.lastRefcountChangeTime = $root.google.protobuf.Timestamp.fromObject(object.lastRefcountChangeTime, _depth + 1);
}
return message;
};
UsageInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.createTime = null;
object.refCount = 0;
object.lastRefcountChangeTime = null;
}
if (message.createTime != null && $Object.hasOwnProperty.call(message, "createTime"))
object.createTime = $root.google.protobuf.Timestamp.toObject(message.createTime, options, _depth + 1);
if (message.refCount != null && $Object.hasOwnProperty.call(message, "refCount"))
object.refCount = message.refCount;
if (message.lastRefcountChangeTime != null && $Object.hasOwnProperty.call(message, "lastRefcountChangeTime"))
object.lastRefcountChangeTime = $root.google.protobuf.Timestamp.toObject(message.lastRefcountChangeTime, options, _depth + 1);
return object;
};
UsageInfo.prototype.toJSON = function() {
return UsageInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return UsageInfo;
})();
info.VaultInfo = (function() {
const VaultInfo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
VaultInfo.prototype.name = "";
VaultInfo.prototype.status = 0;
VaultInfo.prototype.vaultErr = null;
VaultInfo.prototype.pcrStatus = 0;
VaultInfo.create = function(properties) {
return new VaultInfo(properties);
};
VaultInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(10).string(message.name);
if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
writer.uint32(16).int32(message.status);
if (message.vaultErr != null && $Object.hasOwnProperty.call(message, "vaultErr"))
$root.org.lfedge.eve.info.ErrorInfo.encode(message.vaultErr, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.pcrStatus != null && $Object.hasOwnProperty.call(message, "pcrStatus") && message.pcrStatus !== 0)
writer.uint32(32).int32(message.pcrStatus);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
VaultInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.VaultInfo();
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
message.name = value;
else
delete message.name;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.status = value;
else
delete message.status;
continue;
}
case 3: {
if (wireType !== 2)
break;
message.vaultErr = $root.org.lfedge.eve.info.ErrorInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.vaultErr);
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.pcrStatus = value;
else
delete message.pcrStatus;
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
VaultInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.VaultInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.VaultInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.VaultInfo();
if (object.name != null)
if (typeof object.name !== "string" || object.name.length)
message.name = $String(object.name);
if (object.status !== 0 && (typeof object.status !== "string" || $root.org.lfedge.eve.info.DataSecAtRestStatus[object.status] !== 0))
switch (object.status) {
case "DATASEC_AT_REST_UNKNOWN":
case 0:
message.status = 0;
break;
case "DATASEC_AT_REST_DISABLED":
case 1:
message.status = 1;
break;
case "DATASEC_AT_REST_ENABLED":
case 2:
message.status = 2;
break;
case "DATASEC_AT_REST_ERROR":
case 4:
message.status = 4;
break;
default:
if (typeof object.status === "number" && (object.status | 0) === object.status)
message.status = object.status;
}
if (object.vaultErr != null) {
if (!$util.isObject(object.vaultErr))
throw $TypeError(".org.lfedge.eve.info.VaultInfo.vaultErr: object expected");
message.vaultErr = $root.org.lfedge.eve.info.ErrorInfo.fromObject(object.vaultErr, _depth + 1);
}
if (object.pcrStatus !== 0 && (typeof object.pcrStatus !== "string" || $root.org.lfedge.eve.info.PCRStatus[object.pcrStatus] !== 0))
switch (object.pcrStatus) {
case "PCR_UNKNOWN":
case 0:
message.pcrStatus = 0;
break;
case "PCR_ENABLED":
case 1:
message.pcrStatus = 1;
break;
case "PCR_DISABLED":
case 2:
message.pcrStatus = 2;
break;
default:
if (typeof object.pcrStatus === "number" && (object.pcrStatus | 0) === object.pcrStatus)
message.pcrStatus = object.pcrStatus;
}
return message;
};
VaultInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.name = "";
object.status = options.enums === $String ? "DATASEC_AT_REST_UNKNOWN" : 0;
object.vaultErr = null;
object.pcrStatus = options.enums === $String ? "PCR_UNKNOWN" : 0;
}
if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
object.name = message.name;
if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
object.status = options.enums === $String ? $root.org.lfedge.eve.info.DataSecAtRestStatus[message.status] === $undefined ? message.status : $root.org.lfedge.eve.info.DataSecAtRestStatus[message.status] : message.status;
if (message.vaultErr != null && $Object.hasOwnProperty.call(message, "vaultErr"))
object.vaultErr = $root.org.lfedge.eve.info.ErrorInfo.toObject(message.vaultErr, options, _depth + 1);
if (message.pcrStatus != null && $Object.hasOwnProperty.call(message, "pcrStatus"))
object.pcrStatus = options.enums === $String ? $root.org.lfedge.eve.info.PCRStatus[message.pcrStatus] === $undefined ? message.pcrStatus : $root.org.lfedge.eve.info.PCRStatus[message.pcrStatus] : message.pcrStatus;
return object;
};
VaultInfo.prototype.toJSON = function() {
return VaultInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return VaultInfo;
})();
info.VfPublishedInfo = (function() {
const VfPublishedInfo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
VfPublishedInfo.prototype.index = 0;
VfPublishedInfo.prototype.vlanId = 0;
VfPublishedInfo.create = function(properties) {
return new VfPublishedInfo(properties);
};
VfPublishedInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
writer.uint32(8).uint32(message.index);
if (message.vlanId != null && $Object.hasOwnProperty.call(message, "vlanId") && message.vlanId !== 0)
writer.uint32(16).uint32(message.vlanId);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
VfPublishedInfo.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.VfPublishedInfo();
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
message.index = value;
else
delete message.index;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.vlanId = value;
else
delete message.vlanId;
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
VfPublishedInfo.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.VfPublishedInfo)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.VfPublishedInfo: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.VfPublishedInfo();
if (object.index != null)
if ($Number(object.index) !== 0)
message.index = object.index >>> 0;
if (object.vlanId != null)
if ($Number(object.vlanId) !== 0)
message.vlanId = object.vlanId >>> 0;
return message;
};
VfPublishedInfo.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.index = 0;
object.vlanId = 0;
}
if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
object.index = message.index;
if (message.vlanId != null && $Object.hasOwnProperty.call(message, "vlanId"))
object.vlanId = message.vlanId;
return object;
};
VfPublishedInfo.prototype.toJSON = function() {
return VfPublishedInfo.toObject(this, $protobuf.util.toJSONOptions);
};
return VfPublishedInfo;
})();
info.VolumeResources = (function() {
const VolumeResources = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
VolumeResources.prototype.maxSizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
VolumeResources.prototype.curSizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
VolumeResources.create = function(properties) {
return new VolumeResources(properties);
};
VolumeResources.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.maxSizeBytes != null && $Object.hasOwnProperty.call(message, "maxSizeBytes") && (typeof message.maxSizeBytes === "object" ? message.maxSizeBytes.low || message.maxSizeBytes.high : message.maxSizeBytes !== 0))
writer.uint32(8).uint64(message.maxSizeBytes);
if (message.curSizeBytes != null && $Object.hasOwnProperty.call(message, "curSizeBytes") && (typeof message.curSizeBytes === "object" ? message.curSizeBytes.low || message.curSizeBytes.high : message.curSizeBytes !== 0))
writer.uint32(16).uint64(message.curSizeBytes);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
VolumeResources.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.VolumeResources();
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
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.maxSizeBytes = value;
else
delete message.maxSizeBytes;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.curSizeBytes = value;
else
delete message.curSizeBytes;
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
VolumeResources.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.VolumeResources)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.VolumeResources: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.VolumeResources();
if (object.maxSizeBytes != null)
if (typeof object.maxSizeBytes === "object" ? object.maxSizeBytes.low || object.maxSizeBytes.high : $Number(object.maxSizeBytes) !== 0)
if ($util.Long)
message.maxSizeBytes = $util.Long.fromValue(object.maxSizeBytes, true);
else if (typeof object.maxSizeBytes === "string")
message.maxSizeBytes = $parseInt(object.maxSizeBytes, 10);
else if (typeof object.maxSizeBytes === "number")
message.maxSizeBytes = object.maxSizeBytes;
else if (typeof object.maxSizeBytes === "object")
message.maxSizeBytes = new $util.LongBits(object.maxSizeBytes.low >>> 0, object.maxSizeBytes.high >>> 0).toNumber(true);
if (object.curSizeBytes != null)
if (typeof object.curSizeBytes === "object" ? object.curSizeBytes.low || object.curSizeBytes.high : $Number(object.curSizeBytes) !== 0)
if ($util.Long)
message.curSizeBytes = $util.Long.fromValue(object.curSizeBytes, true);
else if (typeof object.curSizeBytes === "string")
message.curSizeBytes = $parseInt(object.curSizeBytes, 10);
else if (typeof object.curSizeBytes === "number")
message.curSizeBytes = object.curSizeBytes;
else if (typeof object.curSizeBytes === "object")
message.curSizeBytes = new $util.LongBits(object.curSizeBytes.low >>> 0, object.curSizeBytes.high >>> 0).toNumber(true);
return message;
};
VolumeResources.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.maxSizeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.maxSizeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.curSizeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.curSizeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.maxSizeBytes != null && $Object.hasOwnProperty.call(message, "maxSizeBytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.maxSizeBytes = typeof message.maxSizeBytes === "number" ? $BigInt(message.maxSizeBytes) : $util.Long.fromBits(message.maxSizeBytes.low >>> 0, message.maxSizeBytes.high >>> 0, true).toBigInt();
else if (typeof message.maxSizeBytes === "number")
object.maxSizeBytes = options.longs === $String ? $String(message.maxSizeBytes) : message.maxSizeBytes;
else
object.maxSizeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.maxSizeBytes) : options.longs === $Number ? new $util.LongBits(message.maxSizeBytes.low >>> 0, message.maxSizeBytes.high >>> 0).toNumber(true) : message.maxSizeBytes;
if (message.curSizeBytes != null && $Object.hasOwnProperty.call(message, "curSizeBytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.curSizeBytes = typeof message.curSizeBytes === "number" ? $BigInt(message.curSizeBytes) : $util.Long.fromBits(message.curSizeBytes.low >>> 0, message.curSizeBytes.high >>> 0, true).toBigInt();
else if (typeof message.curSizeBytes === "number")
object.curSizeBytes = options.longs === $String ? $String(message.curSizeBytes) : message.curSizeBytes;
else
object.curSizeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.curSizeBytes) : options.longs === $Number ? new $util.LongBits(message.curSizeBytes.low >>> 0, message.curSizeBytes.high >>> 0).toNumber(true) : message.curSizeBytes;
return object;
};
VolumeResources.prototype.toJSON = function() {
return VolumeResources.toObject(this, $protobuf.util.toJSONOptions);
};
return VolumeResources;
})();
info.ZDeviceState = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ZDEVICE_STATE_UNSPECIFIED"] = 0;
values[valuesById[1] = "ZDEVICE_STATE_ONLINE"] = 1;
values[valuesById[2] = "ZDEVICE_STATE_REBOOTING"] = 2;
values[valuesById[3] = "ZDEVICE_STATE_MAINTENANCE_MODE"] = 3;
values[valuesById[4] = "ZDEVICE_STATE_BASEOS_UPDATING"] = 4;
values[valuesById[5] = "ZDEVICE_STATE_BOOTING"] = 5;
values[valuesById[6] = "ZDEVICE_STATE_PREPARING_POWEROFF"] = 6;
values[valuesById[7] = "ZDEVICE_STATE_POWERING_OFF"] = 7;
values[valuesById[8] = "ZDEVICE_STATE_PREPARED_POWEROFF"] = 8;
return values;
})();
info.ZInfoAppInstance = (function() {
const ZInfoAppInstance = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoAppInstance.prototype.uuid = "";
ZInfoAppInstance.prototype.name = "";
ZInfoAppInstance.prototype.domainName = "";
ZInfoAppInstance.create = function(properties) {
return new ZInfoAppInstance(properties);
};
ZInfoAppInstance.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
writer.uint32(10).string(message.uuid);
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(18).string(message.name);
if (message.domainName != null && $Object.hasOwnProperty.call(message, "domainName") && message.domainName !== "")
writer.uint32(26).string(message.domainName);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoAppInstance.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoAppInstance();
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
message.uuid = value;
else
delete message.uuid;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.domainName = value;
else
delete message.domainName;
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
ZInfoAppInstance.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoAppInstance)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoAppInstance: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoAppInstance();
if (object.uuid != null)
if (typeof object.uuid !== "string" || object.uuid.length)
message.uuid = $String(object.uuid);
if (object.name != null)
if (typeof object.name !== "string" || object.name.length)
message.name = $String(object.name);
if (object.domainName != null)
if (typeof object.domainName !== "string" || object.domainName.length)
message.domainName = $String(object.domainName);
return message;
};
ZInfoAppInstance.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.uuid = "";
object.name = "";
object.domainName = "";
}
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid"))
object.uuid = message.uuid;
if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
object.name = message.name;
if (message.domainName != null && $Object.hasOwnProperty.call(message, "domainName"))
object.domainName = message.domainName;
return object;
};
ZInfoAppInstance.prototype.toJSON = function() {
return ZInfoAppInstance.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoAppInstance;
})();
info.ZInfoBlob = (function() {
const ZInfoBlob = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoBlob.prototype.sha256 = "";
ZInfoBlob.prototype.resources = null;
ZInfoBlob.prototype.usage = null;
ZInfoBlob.prototype.state = 0;
ZInfoBlob.prototype.progressPercentage = 0;
ZInfoBlob.prototype.err = null;
ZInfoBlob.create = function(properties) {
return new ZInfoBlob(properties);
};
ZInfoBlob.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
writer.uint32(10).string(message.sha256);
if (message.resources != null && $Object.hasOwnProperty.call(message, "resources"))
$root.org.lfedge.eve.info.ContentResources.encode(message.resources, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
$root.org.lfedge.eve.info.UsageInfo.encode(message.usage, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(32).int32(message.state);
if (message.progressPercentage != null && $Object.hasOwnProperty.call(message, "progressPercentage") && message.progressPercentage !== 0)
writer.uint32(40).uint32(message.progressPercentage);
if (message.err != null && $Object.hasOwnProperty.call(message, "err"))
$root.org.lfedge.eve.info.ErrorInfo.encode(message.err, writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoBlob.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoBlob();
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
message.sha256 = value;
else
delete message.sha256;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.resources = $root.org.lfedge.eve.info.ContentResources.decode(reader, reader.size(), $undefined, _depth + 1, message.resources);
continue;
}
case 3: {
if (wireType !== 2)
break;
message.usage = $root.org.lfedge.eve.info.UsageInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.usage);
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.progressPercentage = value;
else
delete message.progressPercentage;
continue;
}
case 6: {
if (wireType !== 2)
break;
message.err = $root.org.lfedge.eve.info.ErrorInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.err);
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
ZInfoBlob.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoBlob)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoBlob: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoBlob();
if (object.sha256 != null)
if (typeof object.sha256 !== "string" || object.sha256.length)
message.sha256 = $String(object.sha256);
if (object.resources != null) {
if (!$util.isObject(object.resources))
throw $TypeError(".org.lfedge.eve.info.ZInfoBlob.resources: object expected");
message.resources = $root.org.lfedge.eve.info.ContentResources.fromObject(object.resources, _depth + 1);
}
if (object.usage != null) {
if (!$util.isObject(object.usage))
throw $TypeError(".org.lfedge.eve.info.ZInfoBlob.usage: object expected");
message.usage = $root.org.lfedge.eve.info.UsageInfo.fromObject(object.usage, _depth + 1);
}
if (object.state !== 0 && (typeof object.state !== "string" || $root.org.lfedge.eve.info.ZSwState[object.state] !== 0))
switch (object.state) {
case "INVALID":
case 0:
message.state = 0;
break;
case "INITIAL":
case 1:
message.state = 1;
break;
case "DOWNLOAD_STARTED":
case 2:
message.state = 2;
break;
case "DOWNLOADED":
case 3:
message.state = 3;
break;
case "DELIVERED":
case 4:
message.state = 4;
break;
case "INSTALLED":
case 5:
message.state = 5;
break;
case "BOOTING":
case 6:
message.state = 6;
break;
case "RUNNING":
case 7:
message.state = 7;
break;
case "HALTING":
case 8:
message.state = 8;
break;
case "HALTED":
case 9:
message.state = 9;
break;
case "RESTARTING":
case 10:
message.state = 10;
break;
case "PURGING":
case 11:
message.state = 11;
break;
case "RESOLVING_TAG":
case 12:
message.state = 12;
break;
case "RESOLVED_TAG":
case 13:
message.state = 13;
break;
case "CREATING_VOLUME":
case 14:
message.state = 14;
break;
case "CREATED_VOLUME":
case 15:
message.state = 15;
break;
case "VERIFYING":
case 16:
message.state = 16;
break;
case "VERIFIED":
case 17:
message.state = 17;
break;
case "LOADING":
case 18:
message.state = 18;
break;
case "LOADED":
case 19:
message.state = 19;
break;
case "AWAITNETWORKINSTANCE":
case 20:
message.state = 20;
break;
case "ERROR":
case 21:
message.state = 21;
break;
case "START_DELAYED":
case 22:
message.state = 22;
break;
case "PENDING":
case 23:
message.state = 23;
break;
case "SCHEDULING":
case 24:
message.state = 24;
break;
default:
if (typeof object.state === "number" && (object.state | 0) === object.state)
message.state = object.state;
}
if (object.progressPercentage != null)
if ($Number(object.progressPercentage) !== 0)
message.progressPercentage = object.progressPercentage >>> 0;
if (object.err != null) {
if (!$util.isObject(object.err))
throw $TypeError(".org.lfedge.eve.info.ZInfoBlob.err: object expected");
message.err = $root.org.lfedge.eve.info.ErrorInfo.fromObject(object.err, _depth + 1);
}
return message;
};
ZInfoBlob.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.sha256 = "";
object.resources = null;
object.usage = null;
object.state = options.enums === $String ? "INVALID" : 0;
object.progressPercentage = 0;
object.err = null;
}
if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
object.sha256 = message.sha256;
if (message.resources != null && $Object.hasOwnProperty.call(message, "resources"))
object.resources = $root.org.lfedge.eve.info.ContentResources.toObject(message.resources, options, _depth + 1);
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
object.usage = $root.org.lfedge.eve.info.UsageInfo.toObject(message.usage, options, _depth + 1);
if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
object.state = options.enums === $String ? $root.org.lfedge.eve.info.ZSwState[message.state] === $undefined ? message.state : $root.org.lfedge.eve.info.ZSwState[message.state] : message.state;
if (message.progressPercentage != null && $Object.hasOwnProperty.call(message, "progressPercentage"))
object.progressPercentage = message.progressPercentage;
if (message.err != null && $Object.hasOwnProperty.call(message, "err"))
object.err = $root.org.lfedge.eve.info.ErrorInfo.toObject(message.err, options, _depth + 1);
return object;
};
ZInfoBlob.prototype.toJSON = function() {
return ZInfoBlob.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoBlob;
})();
info.ZInfoBlobList = (function() {
const ZInfoBlobList = function (properties) {
this.blob = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoBlobList.prototype.blob = $util.emptyArray;
ZInfoBlobList.create = function(properties) {
return new ZInfoBlobList(properties);
};
ZInfoBlobList.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.blob != null && message.blob.length)
for (let i = 0; i < message.blob.length; ++i)
$root.org.lfedge.eve.info.ZInfoBlob.encode(message.blob[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoBlobList.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.info.ZInfoBlobList();
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
if (!(message.blob && message.blob.length))
message.blob = [];
message.blob.push($root.org.lfedge.eve.info.ZInfoBlob.decode(reader, reader.size(), $undefined, _depth + 1));
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
ZInfoBlobList.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoBlobList)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoBlobList: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoBlobList();
if (object.blob) {
if (!$Array.isArray(object.blob))
throw $TypeError(".org.lfedge.eve.info.ZInfoBlobList.blob: array expected");
message.blob = $Array(object.blob.length);
for (let i = 0; i < object.blob.length; ++i) {
if (!$util.isObject(object.blob[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoBlobList.blob: object expected");
message.blob[i] = $root.org.lfedge.eve.info.ZInfoBlob.fromObject(object.blob[i], _depth + 1);
}
}
return message;
};
ZInfoBlobList.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.blob = [];
if (message.blob && message.blob.length) {
object.blob = $Array(message.blob.length);
for (let j = 0; j < message.blob.length; ++j)
object.blob[j] = $root.org.lfedge.eve.info.ZInfoBlob.toObject(message.blob[j], options, _depth + 1);
}
return object;
};
ZInfoBlobList.prototype.toJSON = function() {
return ZInfoBlobList.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoBlobList;
})();
info.ZInfoConfigItem = (function() {
const ZInfoConfigItem = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoConfigItem.prototype.value = "";
ZInfoConfigItem.prototype.error = "";
ZInfoConfigItem.create = function(properties) {
return new ZInfoConfigItem(properties);
};
ZInfoConfigItem.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
writer.uint32(10).string(message.value);
if (message.error != null && $Object.hasOwnProperty.call(message, "error") && message.error !== "")
writer.uint32(18).string(message.error);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoConfigItem.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoConfigItem();
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
message.value = value;
else
delete message.value;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.error = value;
else
delete message.error;
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
ZInfoConfigItem.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoConfigItem)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoConfigItem: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoConfigItem();
if (object.value != null)
if (typeof object.value !== "string" || object.value.length)
message.value = $String(object.value);
if (object.error != null)
if (typeof object.error !== "string" || object.error.length)
message.error = $String(object.error);
return message;
};
ZInfoConfigItem.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.value = "";
object.error = "";
}
if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
object.value = message.value;
if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
object.error = message.error;
return object;
};
ZInfoConfigItem.prototype.toJSON = function() {
return ZInfoConfigItem.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoConfigItem;
})();
info.ZInfoConfigItemStatus = (function() {
const ZInfoConfigItemStatus = function (properties) {
this.configItems = {};
this.unknownConfigItems = {};
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoConfigItemStatus.prototype.configItems = $util.emptyObject;
ZInfoConfigItemStatus.prototype.unknownConfigItems = $util.emptyObject;
ZInfoConfigItemStatus.create = function(properties) {
return new ZInfoConfigItemStatus(properties);
};
ZInfoConfigItemStatus.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.configItems != null && $Object.hasOwnProperty.call(message, "configItems"))
for (let keys = $Object.keys(message.configItems), i = 0; i < keys.length; ++i) {
writer.uint32(10).fork().uint32(10).string(keys[i]);
$root.org.lfedge.eve.info.ZInfoConfigItem.encode(message.configItems[keys[i]], writer.uint32(18).fork(), _depth + 1).ldelim().ldelim();
}
if (message.unknownConfigItems != null && $Object.hasOwnProperty.call(message, "unknownConfigItems"))
for (let keys = $Object.keys(message.unknownConfigItems), i = 0; i < keys.length; ++i) {
writer.uint32(18).fork().uint32(10).string(keys[i]);
$root.org.lfedge.eve.info.ZInfoConfigItem.encode(message.unknownConfigItems[keys[i]], writer.uint32(18).fork(), _depth + 1).ldelim().ldelim();
}
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoConfigItemStatus.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, key, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.info.ZInfoConfigItemStatus();
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
if (message.configItems === $util.emptyObject)
message.configItems = {};
let end2 = reader.size() + reader.pos;
if (end2 > reader.len)
throw $RangeError("index out of range");
reader.len = end2;
key = "";
value = null;
while (reader.pos < end2) {
let tag2 = reader.tag();
wireType = tag2 & 7;
switch (tag2 >>>= 3) {
case 1:
if (wireType !== 2)
break;
key = reader.stringVerify();
continue;
case 2:
if (wireType !== 2)
break;
value = $root.org.lfedge.eve.info.ZInfoConfigItem.decode(reader, reader.size(), $undefined, _depth + 1, value);
continue;
}
reader.skipType(wireType, _depth, tag2);
}
if (reader.pos !== end2)
throw $RangeError("index out of range");
reader.len = end;
if (key === "__proto__")
$util.makeProp(message.configItems, key);
message.configItems[key] = value || new $root.org.lfedge.eve.info.ZInfoConfigItem();
continue;
}
case 2: {
if (wireType !== 2)
break;
if (message.unknownConfigItems === $util.emptyObject)
message.unknownConfigItems = {};
let end2 = reader.size() + reader.pos;
if (end2 > reader.len)
throw $RangeError("index out of range");
reader.len = end2;
key = "";
value = null;
while (reader.pos < end2) {
let tag2 = reader.tag();
wireType = tag2 & 7;
switch (tag2 >>>= 3) {
case 1:
if (wireType !== 2)
break;
key = reader.stringVerify();
continue;
case 2:
if (wireType !== 2)
break;
value = $root.org.lfedge.eve.info.ZInfoConfigItem.decode(reader, reader.size(), $undefined, _depth + 1, value);
continue;
}
reader.skipType(wireType, _depth, tag2);
}
if (reader.pos !== end2)
throw $RangeError("index out of range");
reader.len = end;
if (key === "__proto__")
$util.makeProp(message.unknownConfigItems, key);
message.unknownConfigItems[key] = value || new $root.org.lfedge.eve.info.ZInfoConfigItem();
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
ZInfoConfigItemStatus.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoConfigItemStatus)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoConfigItemStatus: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoConfigItemStatus();
if (object.configItems) {
if (!$util.isObject(object.configItems))
throw $TypeError(".org.lfedge.eve.info.ZInfoConfigItemStatus.configItems: object expected");
message.configItems = {};
for (let keys = $Object.keys(object.configItems), i = 0; i < keys.length; ++i) {
if (keys[i] === "__proto__")
$util.makeProp(message.configItems, keys[i]);
if (!$util.isObject(object.configItems[keys[i]]))
throw $TypeError(".org.lfedge.eve.info.ZInfoConfigItemStatus.configItems: object expected");
message.configItems[keys[i]] = $root.org.lfedge.eve.info.ZInfoConfigItem.fromObject(object.configItems[keys[i]], _depth + 1);
}
}
if (object.unknownConfigItems) {
if (!$util.isObject(object.unknownConfigItems))
throw $TypeError(".org.lfedge.eve.info.ZInfoConfigItemStatus.unknownConfigItems: object expected");
message.unknownConfigItems = {};
for (let keys = $Object.keys(object.unknownConfigItems), i = 0; i < keys.length; ++i) {
if (keys[i] === "__proto__")
$util.makeProp(message.unknownConfigItems, keys[i]);
if (!$util.isObject(object.unknownConfigItems[keys[i]]))
throw $TypeError(".org.lfedge.eve.info.ZInfoConfigItemStatus.unknownConfigItems: object expected");
message.unknownConfigItems[keys[i]] = $root.org.lfedge.eve.info.ZInfoConfigItem.fromObject(object.unknownConfigItems[keys[i]], _depth + 1);
}
}
return message;
};
ZInfoConfigItemStatus.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.objects || options.defaults) {
object.configItems = {};
object.unknownConfigItems = {};
}
let keys2;
if (message.configItems && (keys2 = $Object.keys(message.configItems)).length) {
object.configItems = {};
for (let j = 0; j < keys2.length; ++j) {
if (keys2[j] === "__proto__")
$util.makeProp(object.configItems, keys2[j]);
object.configItems[keys2[j]] = $root.org.lfedge.eve.info.ZInfoConfigItem.toObject(message.configItems[keys2[j]], options, _depth + 1);
}
}
if (message.unknownConfigItems && (keys2 = $Object.keys(message.unknownConfigItems)).length) {
object.unknownConfigItems = {};
for (let j = 0; j < keys2.length; ++j) {
if (keys2[j] === "__proto__")
$util.makeProp(object.unknownConfigItems, keys2[j]);
object.unknownConfigItems[keys2[j]] = $root.org.lfedge.eve.info.ZInfoConfigItem.toObject(message.unknownConfigItems[keys2[j]], options, _depth + 1);
}
}
return object;
};
ZInfoConfigItemStatus.prototype.toJSON = function() {
return ZInfoConfigItemStatus.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoConfigItemStatus;
})();
info.ZInfoContentTree = (function() {
const ZInfoContentTree = function (properties) {
this.componentShaList = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoContentTree.prototype.uuid = "";
ZInfoContentTree.prototype.displayName = "";
ZInfoContentTree.prototype.sha256 = "";
ZInfoContentTree.prototype.resources = null;
ZInfoContentTree.prototype.usage = null;
ZInfoContentTree.prototype.state = 0;
ZInfoContentTree.prototype.progressPercentage = 0;
ZInfoContentTree.prototype.err = null;
ZInfoContentTree.prototype.componentShaList = $util.emptyArray;
ZInfoContentTree.prototype.generationCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ZInfoContentTree.create = function(properties) {
return new ZInfoContentTree(properties);
};
ZInfoContentTree.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
writer.uint32(10).string(message.uuid);
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName") && message.displayName !== "")
writer.uint32(18).string(message.displayName);
if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
writer.uint32(26).string(message.sha256);
if (message.resources != null && $Object.hasOwnProperty.call(message, "resources"))
$root.org.lfedge.eve.info.ContentResources.encode(message.resources, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
$root.org.lfedge.eve.info.UsageInfo.encode(message.usage, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(48).int32(message.state);
if (message.progressPercentage != null && $Object.hasOwnProperty.call(message, "progressPercentage") && message.progressPercentage !== 0)
writer.uint32(56).uint32(message.progressPercentage);
if (message.err != null && $Object.hasOwnProperty.call(message, "err"))
$root.org.lfedge.eve.info.ErrorInfo.encode(message.err, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.componentShaList != null && message.componentShaList.length)
for (let i = 0; i < message.componentShaList.length; ++i)
writer.uint32(74).string(message.componentShaList[i]);
if (message.generationCount != null && $Object.hasOwnProperty.call(message, "generationCount") && (typeof message.generationCount === "object" ? message.generationCount.low || message.generationCount.high : message.generationCount !== 0))
writer.uint32(80).int64(message.generationCount);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoContentTree.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoContentTree();
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
message.uuid = value;
else
delete message.uuid;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.displayName = value;
else
delete message.displayName;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.sha256 = value;
else
delete message.sha256;
continue;
}
case 4: {
if (wireType !== 2)
break;
message.resources = $root.org.lfedge.eve.info.ContentResources.decode(reader, reader.size(), $undefined, _depth + 1, message.resources);
continue;
}
case 5: {
if (wireType !== 2)
break;
message.usage = $root.org.lfedge.eve.info.UsageInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.usage);
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.progressPercentage = value;
else
delete message.progressPercentage;
continue;
}
case 8: {
if (wireType !== 2)
break;
message.err = $root.org.lfedge.eve.info.ErrorInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.err);
continue;
}
case 9: {
if (wireType !== 2)
break;
if (!(message.componentShaList && message.componentShaList.length))
message.componentShaList = [];
message.componentShaList.push(reader.stringVerify());
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.generationCount = value;
else
delete message.generationCount;
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
ZInfoContentTree.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoContentTree)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoContentTree: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoContentTree();
if (object.uuid != null)
if (typeof object.uuid !== "string" || object.uuid.length)
message.uuid = $String(object.uuid);
if (object.displayName != null)
if (typeof object.displayName !== "string" || object.displayName.length)
message.displayName = $String(object.displayName);
if (object.sha256 != null)
if (typeof object.sha256 !== "string" || object.sha256.length)
message.sha256 = $String(object.sha256);
if (object.resources != null) {
if (!$util.isObject(object.resources))
throw $TypeError(".org.lfedge.eve.info.ZInfoContentTree.resources: object expected");
message.resources = $root.org.lfedge.eve.info.ContentResources.fromObject(object.resources, _depth + 1);
}
if (object.usage != null) {
if (!$util.isObject(object.usage))
throw $TypeError(".org.lfedge.eve.info.ZInfoContentTree.usage: object expected");
message.usage = $root.org.lfedge.eve.info.UsageInfo.fromObject(object.usage, _depth + 1);
}
if (object.state !== 0 && (typeof object.state !== "string" || $root.org.lfedge.eve.info.ZSwState[object.state] !== 0))
switch (object.state) {
case "INVALID":
case 0:
message.state = 0;
break;
case "INITIAL":
case 1:
message.state = 1;
break;
case "DOWNLOAD_STARTED":
case 2:
message.state = 2;
break;
case "DOWNLOADED":
case 3:
message.state = 3;
break;
case "DELIVERED":
case 4:
message.state = 4;
break;
case "INSTALLED":
case 5:
message.state = 5;
break;
case "BOOTING":
case 6:
message.state = 6;
break;
case "RUNNING":
case 7:
message.state = 7;
break;
case "HALTING":
case 8:
message.state = 8;
break;
case "HALTED":
case 9:
message.state = 9;
break;
case "RESTARTING":
case 10:
message.state = 10;
break;
case "PURGING":
case 11:
message.state = 11;
break;
case "RESOLVING_TAG":
case 12:
message.state = 12;
break;
case "RESOLVED_TAG":
case 13:
message.state = 13;
break;
case "CREATING_VOLUME":
case 14:
message.state = 14;
break;
case "CREATED_VOLUME":
case 15:
message.state = 15;
break;
case "VERIFYING":
case 16:
message.state = 16;
break;
case "VERIFIED":
case 17:
message.state = 17;
break;
case "LOADING":
case 18:
message.state = 18;
break;
case "LOADED":
case 19:
message.state = 19;
break;
case "AWAITNETWORKINSTANCE":
case 20:
message.state = 20;
break;
case "ERROR":
case 21:
message.state = 21;
break;
case "START_DELAYED":
case 22:
message.state = 22;
break;
case "PENDING":
case 23:
message.state = 23;
break;
case "SCHEDULING":
case 24:
message.state = 24;
break;
default:
if (typeof object.state === "number" && (object.state | 0) === object.state)
message.state = object.state;
}
if (object.progressPercentage != null)
if ($Number(object.progressPercentage) !== 0)
message.progressPercentage = object.progressPercentage >>> 0;
if (object.err != null) {
if (!$util.isObject(object.err))
throw $TypeError(".org.lfedge.eve.info.ZInfoContentTree.err: object expected");
message.err = $root.org.lfedge.eve.info.ErrorInfo.fromObject(object.err, _depth + 1);
}
if (object.componentShaList) {
if (!$Array.isArray(object.componentShaList))
throw $TypeError(".org.lfedge.eve.info.ZInfoContentTree.componentShaList: array expected");
message.componentShaList = $Array(object.componentShaList.length);
for (let i = 0; i < object.componentShaList.length; ++i)
message.componentShaList[i] = $String(object.componentShaList[i]);
}
if (object.generationCount != null)
if (typeof object.generationCount === "object" ? object.generationCount.low || object.generationCount.high : $Number(object.generationCount) !== 0)
if ($util.Long)
message.generationCount = $util.Long.fromValue(object.generationCount, false);
else if (typeof object.generationCount === "string")
message.generationCount = $parseInt(object.generationCount, 10);
else if (typeof object.generationCount === "number")
message.generationCount = object.generationCount;
else if (typeof object.generationCount === "object")
message.generationCount = new $util.LongBits(object.generationCount.low >>> 0, object.generationCount.high >>> 0).toNumber();
return message;
};
ZInfoContentTree.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.componentShaList = [];
if (options.defaults) {
object.uuid = "";
object.displayName = "";
object.sha256 = "";
object.resources = null;
object.usage = null;
object.state = options.enums === $String ? "INVALID" : 0;
object.progressPercentage = 0;
object.err = null;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.generationCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.generationCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid"))
object.uuid = message.uuid;
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName"))
object.displayName = message.displayName;
if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
object.sha256 = message.sha256;
if (message.resources != null && $Object.hasOwnProperty.call(message, "resources"))
object.resources = $root.org.lfedge.eve.info.ContentResources.toObject(message.resources, options, _depth + 1);
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
object.usage = $root.org.lfedge.eve.info.UsageInfo.toObject(message.usage, options, _depth + 1);
if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
object.state = options.enums === $String ? $root.org.lfedge.eve.info.ZSwState[message.state] === $undefined ? message.state : $root.org.lfedge.eve.info.ZSwState[message.state] : message.state;
if (message.progressPercentage != null && $Object.hasOwnProperty.call(message, "progressPercentage"))
object.progressPercentage = message.progressPercentage;
if (message.err != null && $Object.hasOwnProperty.call(message, "err"))
object.err = $root.org.lfedge.eve.info.ErrorInfo.toObject(message.err, options, _depth + 1);
if (message.componentShaList && message.componentShaList.length) {
object.componentShaList = $Array(message.componentShaList.length);
for (let j = 0; j < message.componentShaList.length; ++j)
object.componentShaList[j] = message.componentShaList[j];
}
if (message.generationCount != null && $Object.hasOwnProperty.call(message, "generationCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.generationCount = typeof message.generationCount === "number" ? $BigInt(message.generationCount) : $util.Long.fromBits(message.generationCount.low >>> 0, message.generationCount.high >>> 0, false).toBigInt();
else if (typeof message.generationCount === "number")
object.generationCount = options.longs === $String ? $String(message.generationCount) : message.generationCount;
else
object.generationCount = options.longs === $String ? $util.Long.prototype.toString.call(message.generationCount) : options.longs === $Number ? new $util.LongBits(message.generationCount.low >>> 0, message.generationCount.high >>> 0).toNumber() : message.generationCount;
return object;
};
ZInfoContentTree.prototype.toJSON = function() {
return ZInfoContentTree.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoContentTree;
})();
info.ZInfoDNS = (function() {
const ZInfoDNS = function (properties) {
this.DNSservers = [];
this.DNSsearch = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoDNS.prototype.DNSservers = $util.emptyArray;
ZInfoDNS.prototype.DNSdomain = "";
ZInfoDNS.prototype.DNSsearch = $util.emptyArray;
ZInfoDNS.create = function(properties) {
return new ZInfoDNS(properties);
};
ZInfoDNS.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.DNSservers != null && message.DNSservers.length)
for (let i = 0; i < message.DNSservers.length; ++i)
writer.uint32(10).string(message.DNSservers[i]);
if (message.DNSdomain != null && $Object.hasOwnProperty.call(message, "DNSdomain") && message.DNSdomain !== "")
writer.uint32(18).string(message.DNSdomain);
if (message.DNSsearch != null && message.DNSsearch.length)
for (let i = 0; i < message.DNSsearch.length; ++i)
writer.uint32(26).string(message.DNSsearch[i]);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoDNS.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoDNS();
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
if (!(message.DNSservers && message.DNSservers.length))
message.DNSservers = [];
message.DNSservers.push(reader.stringVerify());
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.DNSdomain = value;
else
delete message.DNSdomain;
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.DNSsearch && message.DNSsearch.length))
message.DNSsearch = [];
message.DNSsearch.push(reader.stringVerify());
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
ZInfoDNS.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoDNS)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoDNS: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoDNS();
if (object.DNSservers) {
if (!$Array.isArray(object.DNSservers))
throw $TypeError(".org.lfedge.eve.info.ZInfoDNS.DNSservers: array expected");
message.DNSservers = $Array(object.DNSservers.length);
for (let i = 0; i < object.DNSservers.length; ++i)
message.DNSservers[i] = $String(object.DNSservers[i]);
}
if (object.DNSdomain != null)
if (typeof object.DNSdomain !== "string" || object.DNSdomain.length)
message.DNSdomain = $String(object.DNSdomain);
if (object.DNSsearch) {
if (!$Array.isArray(object.DNSsearch))
throw $TypeError(".org.lfedge.eve.info.ZInfoDNS.DNSsearch: array expected");
message.DNSsearch = $Array(object.DNSsearch.length);
for (let i = 0; i < object.DNSsearch.length; ++i)
message.DNSsearch[i] = $String(object.DNSsearch[i]);
}
return message;
};
ZInfoDNS.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.DNSservers = [];
object.DNSsearch = [];
}
if (options.defaults)
object.DNSdomain = "";
if (message.DNSservers && message.DNSservers.length) {
object.DNSservers = $Array(message.DNSservers.length);
for (let j = 0; j < message.DNSservers.length; ++j)
object.DNSservers[j] = message.DNSservers[j];
}
if (message.DNSdomain != null && $Object.hasOwnProperty.call(message, "DNSdomain"))
object.DNSdomain = message.DNSdomain;
if (message.DNSsearch && message.DNSsearch.length) {
object.DNSsearch = $Array(message.DNSsearch.length);
for (let j = 0; j < message.DNSsearch.length; ++j)
object.DNSsearch[j] = message.DNSsearch[j];
}
return object;
};
ZInfoDNS.prototype.toJSON = function() {
return ZInfoDNS.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoDNS;
})();
info.ZInfoDevSW = (function() {
const ZInfoDevSW = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoDevSW.prototype.activated = false;
ZInfoDevSW.prototype.partitionLabel = "";
ZInfoDevSW.prototype.partitionDevice = "";
ZInfoDevSW.prototype.partitionState = "";
ZInfoDevSW.prototype.status = 0;
ZInfoDevSW.prototype.shortVersion = "";
ZInfoDevSW.prototype.longVersion = "";
ZInfoDevSW.prototype.swErr = null;
ZInfoDevSW.prototype.downloadProgress = 0;
ZInfoDevSW.prototype.userStatus = 0;
ZInfoDevSW.prototype.subStatusStr = "";
ZInfoDevSW.prototype.subStatus = 0;
ZInfoDevSW.prototype.subStatusProgress = 0;
ZInfoDevSW.create = function(properties) {
return new ZInfoDevSW(properties);
};
ZInfoDevSW.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.activated != null && $Object.hasOwnProperty.call(message, "activated") && message.activated !== false)
writer.uint32(16).bool(message.activated);
if (message.partitionLabel != null && $Object.hasOwnProperty.call(message, "partitionLabel") && message.partitionLabel !== "")
writer.uint32(26).string(message.partitionLabel);
if (message.partitionDevice != null && $Object.hasOwnProperty.call(message, "partitionDevice") && message.partitionDevice !== "")
writer.uint32(34).string(message.partitionDevice);
if (message.partitionState != null && $Object.hasOwnProperty.call(message, "partitionState") && message.partitionState !== "")
writer.uint32(42).string(message.partitionState);
if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
writer.uint32(48).int32(message.status);
if (message.shortVersion != null && $Object.hasOwnProperty.call(message, "shortVersion") && message.shortVersion !== "")
writer.uint32(58).string(message.shortVersion);
if (message.longVersion != null && $Object.hasOwnProperty.call(message, "longVersion") && message.longVersion !== "")
writer.uint32(66).string(message.longVersion);
if (message.swErr != null && $Object.hasOwnProperty.call(message, "swErr"))
$root.org.lfedge.eve.info.ErrorInfo.encode(message.swErr, writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.downloadProgress != null && $Object.hasOwnProperty.call(message, "downloadProgress") && message.downloadProgress !== 0)
writer.uint32(80).uint32(message.downloadProgress);
if (message.userStatus != null && $Object.hasOwnProperty.call(message, "userStatus") && message.userStatus !== 0)
writer.uint32(88).int32(message.userStatus);
if (message.subStatusStr != null && $Object.hasOwnProperty.call(message, "subStatusStr") && message.subStatusStr !== "")
writer.uint32(98).string(message.subStatusStr);
if (message.subStatus != null && $Object.hasOwnProperty.call(message, "subStatus") && message.subStatus !== 0)
writer.uint32(104).int32(message.subStatus);
if (message.subStatusProgress != null && $Object.hasOwnProperty.call(message, "subStatusProgress") && message.subStatusProgress !== 0)
writer.uint32(112).uint32(message.subStatusProgress);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoDevSW.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoDevSW();
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
if (value = reader.bool())
message.activated = value;
else
delete message.activated;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.partitionLabel = value;
else
delete message.partitionLabel;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.partitionDevice = value;
else
delete message.partitionDevice;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.partitionState = value;
else
delete message.partitionState;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.status = value;
else
delete message.status;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.shortVersion = value;
else
delete message.shortVersion;
continue;
}
case 8: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.longVersion = value;
else
delete message.longVersion;
continue;
}
case 9: {
if (wireType !== 2)
break;
message.swErr = $root.org.lfedge.eve.info.ErrorInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.swErr);
continue;
}
case 10: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.downloadProgress = value;
else
delete message.downloadProgress;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.userStatus = value;
else
delete message.userStatus;
continue;
}
case 12: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.subStatusStr = value;
else
delete message.subStatusStr;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.subStatus = value;
else
delete message.subStatus;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.subStatusProgress = value;
else
delete message.subStatusProgress;
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
ZInfoDevSW.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoDevSW)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevSW: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoDevSW();
if (object.activated != null)
if (object.activated)
message.activated = $Boolean(object.activated);
if (object.partitionLabel != null)
if (typeof object.partitionLabel !== "string" || object.partitionLabel.length)
message.partitionLabel = $String(object.partitionLabel);
if (object.partitionDevice != null)
if (typeof object.partitionDevice !== "string" || object.partitionDevice.length)
message.partitionDevice = $String(object.partitionDevice);
if (object.partitionState != null)
if (typeof object.partitionState !== "string" || object.partitionState.length)
message.partitionState = $String(object.partitionState);
if (object.status !== 0 && (typeof object.status !== "string" || $root.org.lfedge.eve.info.ZSwState[object.status] !== 0))
switch (object.status) {
case "INVALID":
case 0:
message.status = 0;
break;
case "INITIAL":
case 1:
message.status = 1;
break;
case "DOWNLOAD_STARTED":
case 2:
message.status = 2;
break;
case "DOWNLOADED":
case 3:
message.status = 3;
break;
case "DELIVERED":
case 4:
message.status = 4;
break;
case "INSTALLED":
case 5:
message.status = 5;
break;
case "BOOTING":
case 6:
message.status = 6;
break;
case "RUNNING":
case 7:
message.status = 7;
break;
case "HALTING":
case 8:
message.status = 8;
break;
case "HALTED":
case 9:
message.status = 9;
break;
case "RESTARTING":
case 10:
message.status = 10;
break;
case "PURGING":
case 11:
message.status = 11;
break;
case "RESOLVING_TAG":
case 12:
message.status = 12;
break;
case "RESOLVED_TAG":
case 13:
message.status = 13;
break;
case "CREATING_VOLUME":
case 14:
message.status = 14;
break;
case "CREATED_VOLUME":
case 15:
message.status = 15;
break;
case "VERIFYING":
case 16:
message.status = 16;
break;
case "VERIFIED":
case 17:
message.status = 17;
break;
case "LOADING":
case 18:
message.status = 18;
break;
case "LOADED":
case 19:
message.status = 19;
break;
case "AWAITNETWORKINSTANCE":
case 20:
message.status = 20;
break;
case "ERROR":
case 21:
message.status = 21;
break;
case "START_DELAYED":
case 22:
message.status = 22;
break;
case "PENDING":
case 23:
message.status = 23;
break;
case "SCHEDULING":
case 24:
message.status = 24;
break;
default:
if (typeof object.status === "number" && (object.status | 0) === object.status)
message.status = object.status;
}
if (object.shortVersion != null)
if (typeof object.shortVersion !== "string" || object.shortVersion.length)
message.shortVersion = $String(object.shortVersion);
if (object.longVersion != null)
if (typeof object.longVersion !== "string" || object.longVersion.length)
message.longVersion = $String(object.longVersion);
if (object.swErr != null) {
if (!$util.isObject(object.swErr))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevSW.swErr: object expected");
message.swErr = $root.org.lfedge.eve.info.ErrorInfo.fromObject(object.swErr, _depth + 1);
}
if (object.downloadProgress != null)
if ($Number(object.downloadProgress) !== 0)
message.downloadProgress = object.downloadProgress >>> 0;
if (object.userStatus !== 0 && (typeof object.userStatus !== "string" || $root.org.lfedge.eve.info.BaseOsStatus[object.userStatus] !== 0))
switch (object.userStatus) {
case "NONE":
case 0:
message.userStatus = 0;
break;
case "DOWNLOADING":
case 1:
message.userStatus = 1;
break;
case "DOWNLOAD_DONE":
case 2:
message.userStatus = 2;
break;
case "UPDATING":
case 3:
message.userStatus = 3;
break;
case "UPDATED":
case 4:
message.userStatus = 4;
break;
case "FALLBACK":
case 5:
message.userStatus = 5;
break;
case "FAILED":
case 6:
message.userStatus = 6;
break;
default:
if (typeof object.userStatus === "number" && (object.userStatus | 0) === object.userStatus)
message.userStatus = object.userStatus;
}
if (object.subStatusStr != null)
if (typeof object.subStatusStr !== "string" || object.subStatusStr.length)
message.subStatusStr = $String(object.subStatusStr);
if (object.subStatus !== 0 && (typeof object.subStatus !== "string" || $root.org.lfedge.eve.info.BaseOsSubStatus[object.subStatus] !== 0))
switch (object.subStatus) {
case "NONE_SUBSTATUS":
case 0:
message.subStatus = 0;
break;
case "DOWNLOAD_INPROGRESS":
case 1:
message.subStatus = 1;
break;
case "VERIFY_INPROGRESS":
case 2:
message.subStatus = 2;
break;
case "UPDATE_INITIALIZING":
case 3:
message.subStatus = 3;
break;
case "UPDATE_REBOOTING":
case 4:
message.subStatus = 4;
break;
case "UPDATE_TESTING":
case 5:
message.subStatus = 5;
break;
case "UPDATE_NEED_TEST_CONFIRM":
case 6:
message.subStatus = 6;
break;
case "UPDATE_DEFERRED":
case 7:
message.subStatus = 7;
break;
default:
if (typeof object.subStatus === "number" && (object.subStatus | 0) === object.subStatus)
message.subStatus = object.subStatus;
}
if (object.subStatusProgress != null)
if ($Number(object.subStatusProgress) !== 0)
message.subStatusProgress = object.subStatusProgress >>> 0;
return message;
};
ZInfoDevSW.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.activated = false;
object.partitionLabel = "";
object.partitionDevice = "";
object.partitionState = "";
object.status = options.enums === $String ? "INVALID" : 0;
object.shortVersion = "";
object.longVersion = "";
object.swErr = null;
object.downloadProgress = 0;
object.userStatus = options.enums === $String ? "NONE" : 0;
object.subStatusStr = "";
object.subStatus = options.enums === $String ? "NONE_SUBSTATUS" : 0;
object.subStatusProgress = 0;
}
if (message.activated != null && $Object.hasOwnProperty.call(message, "activated"))
object.activated = message.activated;
if (message.partitionLabel != null && $Object.hasOwnProperty.call(message, "partitionLabel"))
object.partitionLabel = message.partitionLabel;
if (message.partitionDevice != null && $Object.hasOwnProperty.call(message, "partitionDevice"))
object.partitionDevice = message.partitionDevice;
if (message.partitionState != null && $Object.hasOwnProperty.call(message, "partitionState"))
object.partitionState = message.partitionState;
if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
object.status = options.enums === $String ? $root.org.lfedge.eve.info.ZSwState[message.status] === $undefined ? message.status : $root.org.lfedge.eve.info.ZSwState[message.status] : message.status;
if (message.shortVersion != null && $Object.hasOwnProperty.call(message, "shortVersion"))
object.shortVersion = message.shortVersion;
if (message.longVersion != null && $Object.hasOwnProperty.call(message, "longVersion"))
object.longVersion = message.longVersion;
if (message.swErr != null && $Object.hasOwnProperty.call(message, "swErr"))
object.swErr = $root.org.lfedge.eve.info.ErrorInfo.toObject(message.swErr, options, _depth + 1);
if (message.downloadProgress != null && $Object.hasOwnProperty.call(message, "downloadProgress"))
object.downloadProgress = message.downloadProgress;
if (message.userStatus != null && $Object.hasOwnProperty.call(message, "userStatus"))
object.userStatus = options.enums === $String ? $root.org.lfedge.eve.info.BaseOsStatus[message.userStatus] === $undefined ? message.userStatus : $root.org.lfedge.eve.info.BaseOsStatus[message.userStatus] : message.userStatus;
if (message.subStatusStr != null && $Object.hasOwnProperty.call(message, "subStatusStr"))
object.subStatusStr = message.subStatusStr;
if (message.subStatus != null && $Object.hasOwnProperty.call(message, "subStatus"))
object.subStatus = options.enums === $String ? $root.org.lfedge.eve.info.BaseOsSubStatus[message.subStatus] === $undefined ? message.subStatus : $root.org.lfedge.eve.info.BaseOsSubStatus[message.subStatus] : message.subStatus;
if (message.subStatusProgress != null && $Object.hasOwnProperty.call(message, "subStatusProgress"))
object.subStatusProgress = message.subStatusProgress;
return object;
};
ZInfoDevSW.prototype.toJSON = function() {
return ZInfoDevSW.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoDevSW;
})();
info.ZInfoDevice = (function() {
const ZInfoDevice = function (properties) {
this.network = [];
this.assignableAdapters = [];
this.storageList = [];
this.swList = [];
this.metricItems = [];
this.appInstances = [];
this.cellRadios = [];
this.sims = [];
this.tasks = [];
this.maintenanceModeReasons = [];
this.storageInfo = [];
this.enrolledCerts = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoDevice.prototype.machineArch = "";
ZInfoDevice.prototype.cpuArch = "";
ZInfoDevice.prototype.platform = "";
ZInfoDevice.prototype.ncpu = 0;
ZInfoDevice.prototype.memory = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
ZInfoDevice.prototype.storage = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
ZInfoDevice.prototype.powerCycleCounter = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ZInfoDevice.prototype.minfo = null;
ZInfoDevice.prototype.network = $util.emptyArray;
ZInfoDevice.prototype.assignableAdapters = $util.emptyArray;
ZInfoDevice.prototype.dns = null;
ZInfoDevice.prototype.storageList = $util.emptyArray;
ZInfoDevice.prototype.bootTime = null;
ZInfoDevice.prototype.swList = $util.emptyArray;
ZInfoDevice.prototype.HostName = "";
ZInfoDevice.prototype.metricItems = $util.emptyArray;
ZInfoDevice.prototype.lastRebootReason = "";
ZInfoDevice.prototype.lastRebootTime = null;
ZInfoDevice.prototype.systemAdapter = null;
ZInfoDevice.prototype.restartCounter = 0;
ZInfoDevice.prototype.HSMStatus = 0;
ZInfoDevice.prototype.HSMInfo = "";
ZInfoDevice.prototype.lastRebootStack = "";
ZInfoDevice.prototype.dataSecAtRestInfo = null;
ZInfoDevice.prototype.secInfo = null;
ZInfoDevice.prototype.configItemStatus = null;
ZInfoDevice.prototype.appInstances = $util.emptyArray;
ZInfoDevice.prototype.rebootConfigCounter = 0;
ZInfoDevice.prototype.lastBootReason = 0;
ZInfoDevice.prototype.cellRadios = $util.emptyArray;
ZInfoDevice.prototype.sims = $util.emptyArray;
ZInfoDevice.prototype.tasks = $util.emptyArray;
ZInfoDevice.prototype.maintenanceMode = false;
ZInfoDevice.prototype.maintenanceModeReason = 0;
ZInfoDevice.prototype.hardwareWatchdogPresent = false;
ZInfoDevice.prototype.rebootInprogress = false;
ZInfoDevice.prototype.capabilities = null;
ZInfoDevice.prototype.baseosUpdateCounter = 0;
ZInfoDevice.prototype.state = 0;
ZInfoDevice.prototype.localProfile = "";
ZInfoDevice.prototype.maintenanceModeReasons = $util.emptyArray;
ZInfoDevice.prototype.dormantTime = "";
ZInfoDevice.prototype.storageInfo = $util.emptyArray;
ZInfoDevice.prototype.shutdownConfigCounter = 0;
ZInfoDevice.prototype.attestationInfo = null;
ZInfoDevice.prototype.apiCapability = 0;
ZInfoDevice.prototype.remoteAccessDisabled = false;
ZInfoDevice.prototype.optionalCapabilities = null;
ZInfoDevice.prototype.deviceName = "";
ZInfoDevice.prototype.enterpriseName = "";
ZInfoDevice.prototype.enterpriseId = "";
ZInfoDevice.prototype.projectName = "";
ZInfoDevice.prototype.projectId = "";
ZInfoDevice.prototype.enrolledCerts = $util.emptyArray;
ZInfoDevice.create = function(properties) {
return new ZInfoDevice(properties);
};
ZInfoDevice.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.machineArch != null && $Object.hasOwnProperty.call(message, "machineArch") && message.machineArch !== "")
writer.uint32(34).string(message.machineArch);
if (message.cpuArch != null && $Object.hasOwnProperty.call(message, "cpuArch") && message.cpuArch !== "")
writer.uint32(42).string(message.cpuArch);
if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== "")
writer.uint32(50).string(message.platform);
if (message.ncpu != null && $Object.hasOwnProperty.call(message, "ncpu") && message.ncpu !== 0)
writer.uint32(56).uint32(message.ncpu);
if (message.memory != null && $Object.hasOwnProperty.call(message, "memory") && (typeof message.memory === "object" ? message.memory.low || message.memory.high : message.memory !== 0))
writer.uint32(64).uint64(message.memory);
if (message.storage != null && $Object.hasOwnProperty.call(message, "storage") && (typeof message.storage === "object" ? message.storage.low || message.storage.high : message.storage !== 0))
writer.uint32(72).uint64(message.storage);
if (message.powerCycleCounter != null && $Object.hasOwnProperty.call(message, "powerCycleCounter") && (typeof message.powerCycleCounter === "object" ? message.powerCycleCounter.low || message.powerCycleCounter.high : message.powerCycleCounter !== 0))
writer.uint32(80).int64(message.powerCycleCounter);
if (message.minfo != null && $Object.hasOwnProperty.call(message, "minfo"))
$root.org.lfedge.eve.info.ZInfoManufacturer.encode(message.minfo, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.network != null && message.network.length)
for (let i = 0; i < message.network.length; ++i)
$root.org.lfedge.eve.info.ZInfoNetwork.encode(message.network[i], writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.assignableAdapters != null && message.assignableAdapters.length)
for (let i = 0; i < message.assignableAdapters.length; ++i)
$root.org.lfedge.eve.info.ZioBundle.encode(message.assignableAdapters[i], writer.uint32(122).fork(), _depth + 1).ldelim();
if (message.dns != null && $Object.hasOwnProperty.call(message, "dns"))
$root.org.lfedge.eve.info.ZInfoDNS.encode(message.dns, writer.uint32(130).fork(), _depth + 1).ldelim();
if (message.storageList != null && message.storageList.length)
for (let i = 0; i < message.storageList.length; ++i)
$root.org.lfedge.eve.info.ZInfoStorage.encode(message.storageList[i], writer.uint32(138).fork(), _depth + 1).ldelim();
if (message.bootTime != null && $Object.hasOwnProperty.call(message, "bootTime"))
$root.google.protobuf.Timestamp.encode(message.bootTime, writer.uint32(146).fork(), _depth + 1).ldelim();
if (message.swList != null && message.swList.length)
for (let i = 0; i < message.swList.length; ++i)
$root.org.lfedge.eve.info.ZInfoDevSW.encode(message.swList[i], writer.uint32(154).fork(), _depth + 1).ldelim();
if (message.HostName != null && $Object.hasOwnProperty.call(message, "HostName") && message.HostName !== "")
writer.uint32(162).string(message.HostName);
if (message.metricItems != null && message.metricItems.length)
for (let i = 0; i < message.metricItems.length; ++i)
$root.org.lfedge.eve.info.deprecatedMetricItem.encode(message.metricItems[i], writer.uint32(170).fork(), _depth + 1).ldelim();
if (message.lastRebootReason != null && $Object.hasOwnProperty.call(message, "lastRebootReason") && message.lastRebootReason !== "")
writer.uint32(178).string(message.lastRebootReason);
if (message.lastRebootTime != null && $Object.hasOwnProperty.call(message, "lastRebootTime"))
$root.google.protobuf.Timestamp.encode(message.lastRebootTime, writer.uint32(186).fork(), _depth + 1).ldelim();
if (message.systemAdapter != null && $Object.hasOwnProperty.call(message, "systemAdapter"))
$root.org.lfedge.eve.info.SystemAdapterInfo.encode(message.systemAdapter, writer.uint32(194).fork(), _depth + 1).ldelim();
if (message.restartCounter != null && $Object.hasOwnProperty.call(message, "restartCounter") && message.restartCounter !== 0)
writer.uint32(200).uint32(message.restartCounter);
if (message.HSMStatus != null && $Object.hasOwnProperty.call(message, "HSMStatus") && message.HSMStatus !== 0)
writer.uint32(208).int32(message.HSMStatus);
if (message.HSMInfo != null && $Object.hasOwnProperty.call(message, "HSMInfo") && message.HSMInfo !== "")
writer.uint32(218).string(message.HSMInfo);
if (message.lastRebootStack != null && $Object.hasOwnProperty.call(message, "lastRebootStack") && message.lastRebootStack !== "")
writer.uint32(226).string(message.lastRebootStack);
if (message.dataSecAtRestInfo != null && $Object.hasOwnProperty.call(message, "dataSecAtRestInfo"))
$root.org.lfedge.eve.info.DataSecAtRest.encode(message.dataSecAtRestInfo, writer.uint32(234).fork(), _depth + 1).ldelim();
if (message.secInfo != null && $Object.hasOwnProperty.call(message, "secInfo"))
$root.org.lfedge.eve.info.SecurityInfo.encode(message.secInfo, writer.uint32(242).fork(), _depth + 1).ldelim();
if (message.configItemStatus != null && $Object.hasOwnProperty.call(message, "configItemStatus"))
$root.org.lfedge.eve.info.ZInfoConfigItemStatus.encode(message.configItemStatus, writer.uint32(250).fork(), _depth + 1).ldelim();
if (message.appInstances != null && message.appInstances.length)
for (let i = 0; i < message.appInstances.length; ++i)
$root.org.lfedge.eve.info.ZInfoAppInstance.encode(message.appInstances[i], writer.uint32(258).fork(), _depth + 1).ldelim();
if (message.rebootConfigCounter != null && $Object.hasOwnProperty.call(message, "rebootConfigCounter") && message.rebootConfigCounter !== 0)
writer.uint32(264).uint32(message.rebootConfigCounter);
if (message.lastBootReason != null && $Object.hasOwnProperty.call(message, "lastBootReason") && message.lastBootReason !== 0)
writer.uint32(272).int32(message.lastBootReason);
if (message.cellRadios != null && message.cellRadios.length)
for (let i = 0; i < message.cellRadios.length; ++i)
writer.uint32(282).bytes(message.cellRadios[i]);
if (message.sims != null && message.sims.length)
for (let i = 0; i < message.sims.length; ++i)
writer.uint32(290).bytes(message.sims[i]);
if (message.tasks != null && message.tasks.length)
for (let i = 0; i < message.tasks.length; ++i)
$root.org.lfedge.eve.info.ZInfoDeviceTasks.encode(message.tasks[i], writer.uint32(298).fork(), _depth + 1).ldelim();
if (message.maintenanceMode != null && $Object.hasOwnProperty.call(message, "maintenanceMode") && message.maintenanceMode !== false)
writer.uint32(304).bool(message.maintenanceMode);
if (message.maintenanceModeReason != null && $Object.hasOwnProperty.call(message, "maintenanceModeReason") && message.maintenanceModeReason !== 0)
writer.uint32(312).int32(message.maintenanceModeReason);
if (message.hardwareWatchdogPresent != null && $Object.hasOwnProperty.call(message, "hardwareWatchdogPresent") && message.hardwareWatchdogPresent !== false)
writer.uint32(320).bool(message.hardwareWatchdogPresent);
if (message.rebootInprogress != null && $Object.hasOwnProperty.call(message, "rebootInprogress") && message.rebootInprogress !== false)
writer.uint32(328).bool(message.rebootInprogress);
if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities"))
$root.org.lfedge.eve.info.Capabilities.encode(message.capabilities, writer.uint32(338).fork(), _depth + 1).ldelim();
if (message.baseosUpdateCounter != null && $Object.hasOwnProperty.call(message, "baseosUpdateCounter") && message.baseosUpdateCounter !== 0)
writer.uint32(344).uint32(message.baseosUpdateCounter);
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(352).int32(message.state);
if (message.localProfile != null && $Object.hasOwnProperty.call(message, "localProfile") && message.localProfile !== "")
writer.uint32(362).string(message.localProfile);
if (message.maintenanceModeReasons != null && message.maintenanceModeReasons.length)
writer.uint32(370).int32s(message.maintenanceModeReasons);
if (message.dormantTime != null && $Object.hasOwnProperty.call(message, "dormantTime") && message.dormantTime !== "")
writer.uint32(378).string(message.dormantTime);
if (message.storageInfo != null && message.storageInfo.length)
for (let i = 0; i < message.storageInfo.length; ++i)
$root.org.lfedge.eve.info.StorageInfo.encode(message.storageInfo[i], writer.uint32(386).fork(), _depth + 1).ldelim();
if (message.shutdownConfigCounter != null && $Object.hasOwnProperty.call(message, "shutdownConfigCounter") && message.shutdownConfigCounter !== 0)
writer.uint32(392).uint32(message.shutdownConfigCounter);
if (message.attestationInfo != null && $Object.hasOwnProperty.call(message, "attestationInfo"))
$root.org.lfedge.eve.info.AttestationInfo.encode(message.attestationInfo, writer.uint32(402).fork(), _depth + 1).ldelim();
if (message.apiCapability != null && $Object.hasOwnProperty.call(message, "apiCapability") && message.apiCapability !== 0)
writer.uint32(408).int32(message.apiCapability);
if (message.remoteAccessDisabled != null && $Object.hasOwnProperty.call(message, "remoteAccessDisabled") && message.remoteAccessDisabled !== false)
writer.uint32(416).bool(message.remoteAccessDisabled);
if (message.optionalCapabilities != null && $Object.hasOwnProperty.call(message, "optionalCapabilities"))
$root.org.lfedge.eve.info.OptionalCapabilities.encode(message.optionalCapabilities, writer.uint32(426).fork(), _depth + 1).ldelim();
if (message.deviceName != null && $Object.hasOwnProperty.call(message, "deviceName") && message.deviceName !== "")
writer.uint32(434).string(message.deviceName);
if (message.enterpriseName != null && $Object.hasOwnProperty.call(message, "enterpriseName") && message.enterpriseName !== "")
writer.uint32(442).string(message.enterpriseName);
if (message.enterpriseId != null && $Object.hasOwnProperty.call(message, "enterpriseId") && message.enterpriseId !== "")
writer.uint32(450).string(message.enterpriseId);
if (message.projectName != null && $Object.hasOwnProperty.call(message, "projectName") && message.projectName !== "")
writer.uint32(458).string(message.projectName);
if (message.projectId != null && $Object.hasOwnProperty.call(message, "projectId") && message.projectId !== "")
writer.uint32(466).string(message.projectId);
if (message.enrolledCerts != null && message.enrolledCerts.length)
for (let i = 0; i < message.enrolledCerts.length; ++i)
writer.uint32(482).bytes(message.enrolledCerts[i]);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoDevice.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoDevice();
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
if ((value = reader.stringVerify()).length)
message.machineArch = value;
else
delete message.machineArch;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.cpuArch = value;
else
delete message.cpuArch;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.platform = value;
else
delete message.platform;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.ncpu = value;
else
delete message.ncpu;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.memory = value;
else
delete message.memory;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
message.storage = value;
else
delete message.storage;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.powerCycleCounter = value;
else
delete message.powerCycleCounter;
continue;
}
case 11: {
if (wireType !== 2)
break;
message.minfo = $root.org.lfedge.eve.info.ZInfoManufacturer.decode(reader, reader.size(), $undefined, _depth + 1, message.minfo);
continue;
}
case 13: {
if (wireType !== 2)
break;
if (!(message.network && message.network.length))
message.network = [];
message.network.push($root.org.lfedge.eve.info.ZInfoNetwork.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 15: {
if (wireType !== 2)
break;
if (!(message.assignableAdapters && message.assignableAdapters.length))
message.assignableAdapters = [];
message.assignableAdapters.push($root.org.lfedge.eve.info.ZioBundle.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 16: {
if (wireType !== 2)
break;
message.dns = $root.org.lfedge.eve.info.ZInfoDNS.decode(reader, reader.size(), $undefined, _depth + 1, message.dns);
continue;
}
case 17: {
if (wireType !== 2)
break;
if (!(message.storageList && message.storageList.length))
message.storageList = [];
message.storageList.push($root.org.lfedge.eve.info.ZInfoStorage.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 18: {
if (wireType !== 2)
break;
message.bootTime = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.bootTime);
continue;
}
case 19: {
if (wireType !== 2)
break;
if (!(message.swList && message.swList.length))
message.swList = [];
message.swList.push($root.org.lfedge.eve.info.ZInfoDevSW.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 20: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.HostName = value;
else
delete message.HostName;
continue;
}
case 21: {
if (wireType !== 2)
break;
if (!(message.metricItems && message.metricItems.length))
message.metricItems = [];
message.metricItems.push($root.org.lfedge.eve.info.deprecatedMetricItem.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 22: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.lastRebootReason = value;
else
delete message.lastRebootReason;
continue;
}
case 23: {
if (wireType !== 2)
break;
message.lastRebootTime = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.lastRebootTime);
continue;
}
case 24: {
if (wireType !== 2)
break;
message.systemAdapter = $root.org.lfedge.eve.info.SystemAdapterInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.systemAdapter);
continue;
}
case 25: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.restartCounter = value;
else
delete message.restartCounter;
continue;
}
case 26: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.HSMStatus = value;
else
delete message.HSMStatus;
continue;
}
case 27: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.HSMInfo = value;
else
delete message.HSMInfo;
continue;
}
case 28: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.lastRebootStack = value;
else
delete message.lastRebootStack;
continue;
}
case 29: {
if (wireType !== 2)
break;
message.dataSecAtRestInfo = $root.org.lfedge.eve.info.DataSecAtRest.decode(reader, reader.size(), $undefined, _depth + 1, message.dataSecAtRestInfo);
continue;
}
case 30: {
if (wireType !== 2)
break;
message.secInfo = $root.org.lfedge.eve.info.SecurityInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.secInfo);
continue;
}
case 31: {
if (wireType !== 2)
break;
message.configItemStatus = $root.org.lfedge.eve.info.ZInfoConfigItemStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.configItemStatus);
continue;
}
case 32: {
if (wireType !== 2)
break;
if (!(message.appInstances && message.appInstances.length))
message.appInstances = [];
message.appInstances.push($root.org.lfedge.eve.info.ZInfoAppInstance.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 33: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.rebootConfigCounter = value;
else
delete message.rebootConfigCounter;
continue;
}
case 34: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.lastBootReason = value;
else
delete message.lastBootReason;
continue;
}
case 35: {
if (wireType !== 2)
break;
if (!(message.cellRadios && message.cellRadios.length))
message.cellRadios = [];
message.cellRadios.push(reader.bytes());
continue;
}
case 36: {
if (wireType !== 2)
break;
if (!(message.sims && message.sims.length))
message.sims = [];
message.sims.push(reader.bytes());
continue;
}
case 37: {
if (wireType !== 2)
break;
if (!(message.tasks && message.tasks.length))
message.tasks = [];
message.tasks.push($root.org.lfedge.eve.info.ZInfoDeviceTasks.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 38: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.maintenanceMode = value;
else
delete message.maintenanceMode;
continue;
}
case 39: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.maintenanceModeReason = value;
else
delete message.maintenanceModeReason;
continue;
}
case 40: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.hardwareWatchdogPresent = value;
else
delete message.hardwareWatchdogPresent;
continue;
}
case 41: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.rebootInprogress = value;
else
delete message.rebootInprogress;
continue;
}
case 42: {
if (wireType !== 2)
break;
message.capabilities = $root.org.lfedge.eve.info.Capabilities.decode(reader, reader.size(), $undefined, _depth + 1, message.capabilities);
continue;
}
case 43: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.baseosUpdateCounter = value;
else
delete message.baseosUpdateCounter;
continue;
}
case 44: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 45: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.localProfile = value;
else
delete message.localProfile;
continue;
}
case 46: {
if (wireType === 2) {
if (!(message.maintenanceModeReasons && message.maintenanceModeReasons.length))
message.maintenanceModeReasons = [];
reader.int32s(message.maintenanceModeReasons);
continue;
}
if (wireType !== 0)
break;
if (!(message.maintenanceModeReasons && message.maintenanceModeReasons.length))
message.maintenanceModeReasons = [];
message.maintenanceModeReasons.push(reader.int32());
continue;
}
case 47: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.dormantTime = value;
else
delete message.dormantTime;
continue;
}
case 48: {
if (wireType !== 2)
break;
if (!(message.storageInfo && message.storageInfo.length))
message.storageInfo = [];
message.storageInfo.push($root.org.lfedge.eve.info.StorageInfo.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 49: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.shutdownConfigCounter = value;
else
delete message.shutdownConfigCounter;
continue;
}
case 50: {
if (wireType !== 2)
break;
message.attestationInfo = $root.org.lfedge.eve.info.AttestationInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.attestationInfo);
continue;
}
case 51: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.apiCapability = value;
else
delete message.apiCapability;
continue;
}
case 52: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.remoteAccessDisabled = value;
else
delete message.remoteAccessDisabled;
continue;
}
case 53: {
if (wireType !== 2)
break;
message.optionalCapabilities = $root.org.lfedge.eve.info.OptionalCapabilities.decode(reader, reader.size(), $undefined, _depth + 1, message.optionalCapabilities);
continue;
}
case 54: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.deviceName = value;
else
delete message.deviceName;
continue;
}
case 55: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.enterpriseName = value;
else
delete message.enterpriseName;
continue;
}
case 56: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.enterpriseId = value;
else
delete message.enterpriseId;
continue;
}
case 57: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.projectName = value;
else
delete message.projectName;
continue;
}
case 58: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.projectId = value;
else
delete message.projectId;
continue;
}
case 60: {
if (wireType !== 2)
break;
if (!(message.enrolledCerts && message.enrolledCerts.length))
message.enrolledCerts = [];
message.enrolledCerts.push(reader.bytes());
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
ZInfoDevice.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoDevice)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoDevice();
if (object.machineArch != null)
if (typeof object.machineArch !== "string" || object.machineArch.length)
message.machineArch = $String(object.machineArch);
if (object.cpuArch != null)
if (typeof object.cpuArch !== "string" || object.cpuArch.length)
message.cpuArch = $String(object.cpuArch);
if (object.platform != null)
if (typeof object.platform !== "string" || object.platform.length)
message.platform = $String(object.platform);
if (object.ncpu != null)
if ($Number(object.ncpu) !== 0)
message.ncpu = object.ncpu >>> 0;
if (object.memory != null)
if (typeof object.memory === "object" ? object.memory.low || object.memory.high : $Number(object.memory) !== 0)
if ($util.Long)
message.memory = $util.Long.fromValue(object.memory, true);
else if (typeof object.memory === "string")
message.memory = $parseInt(object.memory, 10);
else if (typeof object.memory === "number")
message.memory = object.memory;
else if (typeof object.memory === "object")
message.memory = new $util.LongBits(object.memory.low >>> 0, object.memory.high >>> 0).toNumber(true);
if (object.storage != null)
if (typeof object.storage === "object" ? object.storage.low || object.storage.high : $Number(object.storage) !== 0)
if ($util.Long)
message.storage = $util.Long.fromValue(object.storage, true);
else if (typeof object.storage === "string")
message.storage = $parseInt(object.storage, 10);
else if (typeof object.storage === "number")
message.storage = object.storage;
else if (typeof object.storage === "object")
message.storage = new $util.LongBits(object.storage.low >>> 0, object.storage.high >>> 0).toNumber(true);
if (object.powerCycleCounter != null)
if (typeof object.powerCycleCounter === "object" ? object.powerCycleCounter.low || object.powerCycleCounter.high : $Number(object.powerCycleCounter) !== 0)
if ($util.Long)
message.powerCycleCounter = $util.Long.fromValue(object.powerCycleCounter, false);
else if (typeof object.powerCycleCounter === "string")
message.powerCycleCounter = $parseInt(object.powerCycleCounter, 10);
else if (typeof object.powerCycleCounter === "number")
message.powerCycleCounter = object.powerCycleCounter;
else if (typeof object.powerCycleCounter === "object")
message.powerCycleCounter = new $util.LongBits(object.powerCycleCounter.low >>> 0, object.powerCycleCounter.high >>> 0).toNumber();
if (object.minfo != null) {
if (!$util.isObject(object.minfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.minfo: object expected");
message.minfo = $root.org.lfedge.eve.info.ZInfoManufacturer.fromObject(object.minfo, _depth + 1);
}
if (object.network) {
if (!$Array.isArray(object.network))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.network: array expected");
message.network = $Array(object.network.length);
for (let i = 0; i < object.network.length; ++i) {
if (!$util.isObject(object.network[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.network: object expected");
message.network[i] = $root.org.lfedge.eve.info.ZInfoNetwork.fromObject(object.network[i], _depth + 1);
}
}
if (object.assignableAdapters) {
if (!$Array.isArray(object.assignableAdapters))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.assignableAdapters: array expected");
message.assignableAdapters = $Array(object.assignableAdapters.length);
for (let i = 0; i < object.assignableAdapters.length; ++i) {
if (!$util.isObject(object.assignableAdapters[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.assignableAdapters: object expected");
message.assignableAdapters[i] = $root.org.lfedge.eve.info.ZioBundle.fromObject(object.assignableAdapters[i], _depth + 1);
}
}
if (object.dns != null) {
if (!$util.isObject(object.dns))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.dns: object expected");
message.dns = $root.org.lfedge.eve.info.ZInfoDNS.fromObject(object.dns, _depth + 1);
}
if (object.storageList) {
if (!$Array.isArray(object.storageList))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.storageList: array expected");
message.storageList = $Array(object.storageList.length);
for (let i = 0; i < object.storageList.length; ++i) {
if (!$util.isObject(object.storageList[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.storageList: object expected");
message.storageList[i] = $root.org.lfedge.eve.info.ZInfoStorage.fromObject(object.storageList[i], _depth + 1);
}
}
if (object.bootTime != null) {
if (!$util.isObject(object.bootTime))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.bootTime: object expected");
message.bootTime = $root.google.protobuf.Timestamp.fromObject(object.bootTime, _depth + 1);
}
if (object.swList) {
if (!$Array.isArray(object.swList))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.swList: array expected");
message.swList = $Array(object.swList.length);
for (let i = 0; i < object.swList.length; ++i) {
if (!$util.isObject(object.swList[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.swList: object expected");
message.swList[i] = $root.org.lfedge.eve.info.ZInfoDevSW.fromObject(object.swList[i], _depth + 1);
}
}
if (object.HostName != null)
if (typeof object.HostName !== "string" || object.HostName.length)
message.HostName = $String(object.HostName);
if (object.metricItems) {
if (!$Array.isArray(object.metricItems))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.metricItems: array expected");
message.metricItems = $Array(object.metricItems.length);
for (let i = 0; i < object.metricItems.length; ++i) {
if (!$util.isObject(object.metricItems[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.metricItems: object expected");
message.metricItems[i] = $root.org.lfedge.eve.info.deprecatedMetricItem.fromObject(object.metricItems[i], _depth + 1);
}
}
if (object.lastRebootReason != null)
if (typeof object.lastRebootReason !== "string" || object.lastRebootReason.length)
message.lastRebootReason = $String(object.lastRebootReason);
if (object.lastRebootTime != null) {
if (!$util.isObject(object.lastRebootTime))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.lastRebootTime: object expected");
message.lastRebootTime = $root.google.protobuf.Timestamp.fromObject(object.lastRebootTime, _depth + 1);
}
if (object.systemAdapter != null) {
if (!$util.isObject(object.systemAdapter))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.systemAdapter: object expected");
message.systemAdapter = $root.org.lfedge.eve.info.SystemAdapterInfo.fromObject(object.systemAdapter, _depth + 1);
}
if (object.restartCounter != null)
if ($Number(object.restartCounter) !== 0)
message.restartCounter = object.restartCounter >>> 0;
if (object.HSMStatus !== 0 && (typeof object.HSMStatus !== "string" || $root.org.lfedge.eve.info.HwSecurityModuleStatus[object.HSMStatus] !== 0))
switch (object.HSMStatus) {
case "UNKNOWN":
case 0:
message.HSMStatus = 0;
break;
case "NOTFOUND":
case 1:
message.HSMStatus = 1;
break;
case "DISABLED":
case 2:
message.HSMStatus = 2;
break;
case "ENABLED":
case 3:
message.HSMStatus = 3;
break;
default:
if (typeof object.HSMStatus === "number" && (object.HSMStatus | 0) === object.HSMStatus)
message.HSMStatus = object.HSMStatus;
}
if (object.HSMInfo != null)
if (typeof object.HSMInfo !== "string" || object.HSMInfo.length)
message.HSMInfo = $String(object.HSMInfo);
if (object.lastRebootStack != null)
if (typeof object.lastRebootStack !== "string" || object.lastRebootStack.length)
message.lastRebootStack = $String(object.lastRebootStack);
if (object.dataSecAtRestInfo != null) {
if (!$util.isObject(object.dataSecAtRestInfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.dataSecAtRestInfo: object expected");
message.dataSecAtRestInfo = $root.org.lfedge.eve.info.DataSecAtRest.fromObject(object.dataSecAtRestInfo, _depth + 1);
}
if (object.secInfo != null) {
if (!$util.isObject(object.secInfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.secInfo: object expected");
message.secInfo = $root.org.lfedge.eve.info.SecurityInfo.fromObject(object.secInfo, _depth + 1);
}
if (object.configItemStatus != null) {
if (!$util.isObject(object.configItemStatus))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.configItemStatus: object expected");
message.configItemStatus = $root.org.lfedge.eve.info.ZInfoConfigItemStatus.fromObject(object.configItemStatus, _depth + 1);
}
if (object.appInstances) {
if (!$Array.isArray(object.appInstances))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.appInstances: array expected");
message.appInstances = $Array(object.appInstances.length);
for (let i = 0; i < object.appInstances.length; ++i) {
if (!$util.isObject(object.appInstances[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.appInstances: object expected");
message.appInstances[i] = $root.org.lfedge.eve.info.ZInfoAppInstance.fromObject(object.appInstances[i], _depth + 1);
}
}
if (object.rebootConfigCounter != null)
if ($Number(object.rebootConfigCounter) !== 0)
message.rebootConfigCounter = object.rebootConfigCounter >>> 0;
if (object.lastBootReason !== 0 && (typeof object.lastBootReason !== "string" || $root.org.lfedge.eve.info.BootReason[object.lastBootReason] !== 0))
switch (object.lastBootReason) {
case "BOOT_REASON_UNSPECIFIED":
case 0:
message.lastBootReason = 0;
break;
case "BOOT_REASON_FIRST":
case 1:
message.lastBootReason = 1;
break;
case "BOOT_REASON_REBOOT_CMD":
case 2:
message.lastBootReason = 2;
break;
case "BOOT_REASON_UPDATE":
case 3:
message.lastBootReason = 3;
break;
case "BOOT_REASON_FALLBACK":
case 4:
message.lastBootReason = 4;
break;
case "BOOT_REASON_DISCONNECT":
case 5:
message.lastBootReason = 5;
break;
case "BOOT_REASON_FATAL":
case 6:
message.lastBootReason = 6;
break;
case "BOOT_REASON_OOM":
case 7:
message.lastBootReason = 7;
break;
case "BOOT_REASON_WATCHDOG_HUNG":
case 8:
message.lastBootReason = 8;
break;
case "BOOT_REASON_WATCHDOG_PID":
case 9:
message.lastBootReason = 9;
break;
case "BOOT_REASON_KERNEL":
case 10:
message.lastBootReason = 10;
break;
case "BOOT_REASON_POWER_FAIL":
case 11:
message.lastBootReason = 11;
break;
case "BOOT_REASON_UNKNOWN":
case 12:
message.lastBootReason = 12;
break;
case "BOOT_REASON_VAULT_FAILED":
case 13:
message.lastBootReason = 13;
break;
case "BOOT_REASON_POWEROFF_CMD":
case 14:
message.lastBootReason = 14;
break;
case "BOOT_REASON_PARSE_FAIL":
case 255:
message.lastBootReason = 255;
break;
default:
if (typeof object.lastBootReason === "number" && (object.lastBootReason | 0) === object.lastBootReason)
message.lastBootReason = object.lastBootReason;
}
if (object.cellRadios) {
if (!$Array.isArray(object.cellRadios))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.cellRadios: array expected");
message.cellRadios = $Array(object.cellRadios.length);
for (let i = 0; i < object.cellRadios.length; ++i)
if (typeof object.cellRadios[i] === "string")
$util.base64.decode(object.cellRadios[i], message.cellRadios[i] = $util.newBuffer($util.base64.length(object.cellRadios[i])), 0);
else if (object.cellRadios[i].length >= 0)
message.cellRadios[i] = object.cellRadios[i];
}
if (object.sims) {
if (!$Array.isArray(object.sims))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.sims: array expected");
message.sims = $Array(object.sims.length);
for (let i = 0; i < object.sims.length; ++i)
if (typeof object.sims[i] === "string")
$util.base64.decode(object.sims[i], message.sims[i] = $util.newBuffer($util.base64.length(object.sims[i])), 0);
else if (object.sims[i].length >= 0)
message.sims[i] = object.sims[i];
}
if (object.tasks) {
if (!$Array.isArray(object.tasks))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.tasks: array expected");
message.tasks = $Array(object.tasks.length);
for (let i = 0; i < object.tasks.length; ++i) {
if (!$util.isObject(object.tasks[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.tasks: object expected");
message.tasks[i] = $root.org.lfedge.eve.info.ZInfoDeviceTasks.fromObject(object.tasks[i], _depth + 1);
}
}
if (object.maintenanceMode != null)
if (object.maintenanceMode)
message.maintenanceMode = $Boolean(object.maintenanceMode);
if (object.maintenanceModeReason !== 0 && (typeof object.maintenanceModeReason !== "string" || $root.org.lfedge.eve.info.MaintenanceModeReason[object.maintenanceModeReason] !== 0))
switch (object.maintenanceModeReason) {
case "MAINTENANCE_MODE_REASON_NONE":
case 0:
message.maintenanceModeReason = 0;
break;
case "MAINTENANCE_MODE_REASON_USER_REQUESTED":
case 1:
message.maintenanceModeReason = 1;
break;
case "MAINTENANCE_MODE_REASON_VAULT_LOCKED_UP":
case 2:
message.maintenanceModeReason = 2;
break;
case "MAINTENANCE_MODE_REASON_LOW_DISK_SPACE":
case 3:
message.maintenanceModeReason = 3;
break;
case "MAINTENANCE_MODE_REASON_TPM_ENCRYPTION_FAILURE":
case 4:
message.maintenanceModeReason = 4;
break;
case "MAINTENANCE_MODE_REASON_TPM_QUOTE_FAILURE":
case 5:
message.maintenanceModeReason = 5;
break;
case "MAINTENANCE_MODE_REASON_EDGE_NODE_CERTS_REFUSED":
case 6:
message.maintenanceModeReason = 6;
break;
default:
if (typeof object.maintenanceModeReason === "number" && (object.maintenanceModeReason | 0) === object.maintenanceModeReason)
message.maintenanceModeReason = object.maintenanceModeReason;
}
if (object.hardwareWatchdogPresent != null)
if (object.hardwareWatchdogPresent)
message.hardwareWatchdogPresent = $Boolean(object.hardwareWatchdogPresent);
if (object.rebootInprogress != null)
if (object.rebootInprogress)
message.rebootInprogress = $Boolean(object.rebootInprogress);
if (object.capabilities != null) {
if (!$util.isObject(object.capabilities))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.capabilities: object expected");
message.capabilities = $root.org.lfedge.eve.info.Capabilities.fromObject(object.capabilities, _depth + 1);
}
if (object.baseosUpdateCounter != null)
if ($Number(object.baseosUpdateCounter) !== 0)
message.baseosUpdateCounter = object.baseosUpdateCounter >>> 0;
if (object.state !== 0 && (typeof object.state !== "string" || $root.org.lfedge.eve.info.ZDeviceState[object.state] !== 0))
switch (object.state) {
case "ZDEVICE_STATE_UNSPECIFIED":
case 0:
message.state = 0;
break;
case "ZDEVICE_STATE_ONLINE":
case 1:
message.state = 1;
break;
case "ZDEVICE_STATE_REBOOTING":
case 2:
message.state = 2;
break;
case "ZDEVICE_STATE_MAINTENANCE_MODE":
case 3:
message.state = 3;
break;
case "ZDEVICE_STATE_BASEOS_UPDATING":
case 4:
message.state = 4;
break;
case "ZDEVICE_STATE_BOOTING":
case 5:
message.state = 5;
break;
case "ZDEVICE_STATE_PREPARING_POWEROFF":
case 6:
message.state = 6;
break;
case "ZDEVICE_STATE_POWERING_OFF":
case 7:
message.state = 7;
break;
case "ZDEVICE_STATE_PREPARED_POWEROFF":
case 8:
message.state = 8;
break;
default:
if (typeof object.state === "number" && (object.state | 0) === object.state)
message.state = object.state;
}
if (object.localProfile != null)
if (typeof object.localProfile !== "string" || object.localProfile.length)
message.localProfile = $String(object.localProfile);
if (object.maintenanceModeReasons) {
if (!$Array.isArray(object.maintenanceModeReasons))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.maintenanceModeReasons: array expected");
message.maintenanceModeReasons = [];
for (let i = 0; i < object.maintenanceModeReasons.length; ++i)
switch (object.maintenanceModeReasons[i]) {
case "MAINTENANCE_MODE_REASON_NONE":
case 0:
message.maintenanceModeReasons[message.maintenanceModeReasons.length] = 0;
break;
case "MAINTENANCE_MODE_REASON_USER_REQUESTED":
case 1:
message.maintenanceModeReasons[message.maintenanceModeReasons.length] = 1;
break;
case "MAINTENANCE_MODE_REASON_VAULT_LOCKED_UP":
case 2:
message.maintenanceModeReasons[message.maintenanceModeReasons.length] = 2;
break;
case "MAINTENANCE_MODE_REASON_LOW_DISK_SPACE":
case 3:
message.maintenanceModeReasons[message.maintenanceModeReasons.length] = 3;
break;
case "MAINTENANCE_MODE_REASON_TPM_ENCRYPTION_FAILURE":
case 4:
message.maintenanceModeReasons[message.maintenanceModeReasons.length] = 4;
break;
case "MAINTENANCE_MODE_REASON_TPM_QUOTE_FAILURE":
case 5:
message.maintenanceModeReasons[message.maintenanceModeReasons.length] = 5;
break;
case "MAINTENANCE_MODE_REASON_EDGE_NODE_CERTS_REFUSED":
case 6:
message.maintenanceModeReasons[message.maintenanceModeReasons.length] = 6;
break;
default:
if (typeof object.maintenanceModeReasons[i] === "number" && (object.maintenanceModeReasons[i] | 0) === object.maintenanceModeReasons[i])
message.maintenanceModeReasons[message.maintenanceModeReasons.length] = object.maintenanceModeReasons[i];
}
}
if (object.dormantTime != null)
if (typeof object.dormantTime !== "string" || object.dormantTime.length)
message.dormantTime = $String(object.dormantTime);
if (object.storageInfo) {
if (!$Array.isArray(object.storageInfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.storageInfo: array expected");
message.storageInfo = $Array(object.storageInfo.length);
for (let i = 0; i < object.storageInfo.length; ++i) {
if (!$util.isObject(object.storageInfo[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.storageInfo: object expected");
message.storageInfo[i] = $root.org.lfedge.eve.info.StorageInfo.fromObject(object.storageInfo[i], _depth + 1);
}
}
if (object.shutdownConfigCounter != null)
if ($Number(object.shutdownConfigCounter) !== 0)
message.shutdownConfigCounter = object.shutdownConfigCounter >>> 0;
if (object.attestationInfo != null) {
if (!$util.isObject(object.attestationInfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.attestationInfo: object expected");
message.attestationInfo = $root.org.lfedge.eve.info.AttestationInfo.fromObject(object.attestationInfo, _depth + 1);
}
if (object.apiCapability !== 0 && (typeof object.apiCapability !== "string" || $root.org.lfedge.eve.info.APICapability[object.apiCapability] !== 0))
switch (object.apiCapability) {
case "API_CAPABILITY_UNSPECIFIED":
case 0:
message.apiCapability = 0;
break;
case "API_CAPABILITY_RETRY_UPDATE":
case 1:
message.apiCapability = 1;
break;
case "API_CAPABILITY_SHUTDOWN":
case 2:
message.apiCapability = 2;
break;
case "API_CAPABILITY_START_DELAY_IN_SECONDS":
case 3:
message.apiCapability = 3;
break;
case "API_CAPABILITY_EDGEVIEW":
case 4:
message.apiCapability = 4;
break;
case "API_CAPABILITY_VOLUME_SNAPSHOTS":
case 5:
message.apiCapability = 5;
break;
case "API_CAPABILITY_NETWORK_INSTANCE_ROUTING":
case 6:
message.apiCapability = 6;
break;
case "API_CAPABILITY_BOOT_MODE":
case 7:
message.apiCapability = 7;
break;
case "API_CAPABILITY_MTU":
case 8:
message.apiCapability = 8;
break;
case "API_CAPABILITY_ADAPTER_USER_LABELS":
case 9:
message.apiCapability = 9;
break;
case "API_CAPABILITY_ENFORCED_NET_INTERFACE_ORDER":
case 10:
message.apiCapability = 10;
break;
case "API_CAPABILITY_NTPS_FQDN":
case 11:
message.apiCapability = 11;
break;
case "API_CAPABILITY_WIN_LIC_PASSTHROUGH":
case 12:
message.apiCapability = 12;
break;
case "API_CAPABILITY_VOLUME_SNAPSHOTS_IMMEDIATE":
case 13:
message.apiCapability = 13;
break;
case "API_CAPABILITY_ENCRYPTED_PATCH_ENVELOPE":
case 14:
message.apiCapability = 14;
break;
case "API_CAPABILITY_SINGLE_STACK_IP_NETWORK":
case 15:
message.apiCapability = 15;
break;
case "API_CAPABILITY_CELLULAR_ATTACH_CONFIG":
case 16:
message.apiCapability = 16;
break;
case "API_CAPABILITY_EDGEVIEW_AUTHENTICATION":
case 17:
message.apiCapability = 17;
break;
case "API_CAPABILITY_DISABLE_VTPM":
case 18:
message.apiCapability = 18;
break;
case "API_CAPABILITY_LOC_REBOOT_COLLECT_INFO":
case 19:
message.apiCapability = 19;
break;
case "API_CAPABILITY_SMART_REPORT":
case 20:
message.apiCapability = 20;
break;
case "API_CAPABILITY_REPORT_TPM_EVENTLOG":
case 21:
message.apiCapability = 21;
break;
default:
if (typeof object.apiCapability === "number" && (object.apiCapability | 0) === object.apiCapability)
message.apiCapability = object.apiCapability;
}
if (object.remoteAccessDisabled != null)
if (object.remoteAccessDisabled)
message.remoteAccessDisabled = $Boolean(object.remoteAccessDisabled);
if (object.optionalCapabilities != null) {
if (!$util.isObject(object.optionalCapabilities))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.optionalCapabilities: object expected");
message.optionalCapabilities = $root.org.lfedge.eve.info.OptionalCapabilities.fromObject(object.optionalCapabilities, _depth + 1);
}
if (object.deviceName != null)
if (typeof object.deviceName !== "string" || object.deviceName.length)
message.deviceName = $String(object.deviceName);
if (object.enterpriseName != null)
if (typeof object.enterpriseName !== "string" || object.enterpriseName.length)
message.enterpriseName = $String(object.enterpriseName);
if (object.enterpriseId != null)
if (typeof object.enterpriseId !== "string" || object.enterpriseId.length)
message.enterpriseId = $String(object.enterpriseId);
if (object.projectName != null)
if (typeof object.projectName !== "string" || object.projectName.length)
message.projectName = $String(object.projectName);
if (object.projectId != null)
if (typeof object.projectId !== "string" || object.projectId.length)
message.projectId = $String(object.projectId);
if (object.enrolledCerts) {
if (!$Array.isArray(object.enrolledCerts))
throw $TypeError(".org.lfedge.eve.info.ZInfoDevice.enrolledCerts: array expected");
message.enrolledCerts = $Array(object.enrolledCerts.length);
for (let i = 0; i < object.enrolledCerts.length; ++i)
if (typeof object.enrolledCerts[i] === "string")
$util.base64.decode(object.enrolledCerts[i], message.enrolledCerts[i] = $util.newBuffer($util.base64.length(object.enrolledCerts[i])), 0);
else if (object.enrolledCerts[i].length >= 0)
message.enrolledCerts[i] = object.enrolledCerts[i];
}
return message;
};
ZInfoDevice.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.network = [];
object.assignableAdapters = [];
object.storageList = [];
object.swList = [];
object.metricItems = [];
object.appInstances = [];
object.cellRadios = [];
object.sims = [];
object.tasks = [];
object.maintenanceModeReasons = [];
object.storageInfo = [];
object.enrolledCerts = [];
}
if (options.defaults) {
object.machineArch = "";
object.cpuArch = "";
object.platform = "";
object.ncpu = 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.memory = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.memory = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.storage = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.storage = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.powerCycleCounter = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.powerCycleCounter = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.minfo = null;
object.dns = null;
object.bootTime = null;
object.HostName = "";
object.lastRebootReason = "";
object.lastRebootTime = null;
object.systemAdapter = null;
object.restartCounter = 0;
object.HSMStatus = options.enums === $String ? "UNKNOWN" : 0;
object.HSMInfo = "";
object.lastRebootStack = "";
object.dataSecAtRestInfo = null;
object.secInfo = null;
object.configItemStatus = null;
object.rebootConfigCounter = 0;
object.lastBootReason = options.enums === $String ? "BOOT_REASON_UNSPECIFIED" : 0;
object.maintenanceMode = false;
object.maintenanceModeReason = options.enums === $String ? "MAINTENANCE_MODE_REASON_NONE" : 0;
object.hardwareWatchdogPresent = false;
object.rebootInprogress = false;
object.capabilities = null;
object.baseosUpdateCounter = 0;
object.state = options.enums === $String ? "ZDEVICE_STATE_UNSPECIFIED" : 0;
object.localProfile = "";
object.dormantTime = "";
object.shutdownConfigCounter = 0;
object.attestationInfo = null;
object.apiCapability = options.enums === $String ? "API_CAPABILITY_UNSPECIFIED" : 0;
object.remoteAccessDisabled = false;
object.optionalCapabilities = null;
object.deviceName = "";
object.enterpriseName = "";
object.enterpriseId = "";
object.projectName = "";
object.projectId = "";
}
if (message.machineArch != null && $Object.hasOwnProperty.call(message, "machineArch"))
object.machineArch = message.machineArch;
if (message.cpuArch != null && $Object.hasOwnProperty.call(message, "cpuArch"))
object.cpuArch = message.cpuArch;
if (message.platform != null && $Object.hasOwnProperty.call(message, "platform"))
object.platform = message.platform;
if (message.ncpu != null && $Object.hasOwnProperty.call(message, "ncpu"))
object.ncpu = message.ncpu;
if (message.memory != null && $Object.hasOwnProperty.call(message, "memory"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.memory = typeof message.memory === "number" ? $BigInt(message.memory) : $util.Long.fromBits(message.memory.low >>> 0, message.memory.high >>> 0, true).toBigInt();
else if (typeof message.memory === "number")
object.memory = options.longs === $String ? $String(message.memory) : message.memory;
else
object.memory = options.longs === $String ? $util.Long.prototype.toString.call(message.memory) : options.longs === $Number ? new $util.LongBits(message.memory.low >>> 0, message.memory.high >>> 0).toNumber(true) : message.memory;
if (message.storage != null && $Object.hasOwnProperty.call(message, "storage"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.storage = typeof message.storage === "number" ? $BigInt(message.storage) : $util.Long.fromBits(message.storage.low >>> 0, message.storage.high >>> 0, true).toBigInt();
else if (typeof message.storage === "number")
object.storage = options.longs === $String ? $String(message.storage) : message.storage;
else
object.storage = options.longs === $String ? $util.Long.prototype.toString.call(message.storage) : options.longs === $Number ? new $util.LongBits(message.storage.low >>> 0, message.storage.high >>> 0).toNumber(true) : message.storage;
if (message.powerCycleCounter != null && $Object.hasOwnProperty.call(message, "powerCycleCounter"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.powerCycleCounter = typeof message.powerCycleCounter === "number" ? $BigInt(message.powerCycleCounter) : $util.Long.fromBits(message.powerCycleCounter.low >>> 0, message.powerCycleCounter.high >>> 0, false).toBigInt();
else if (typeof message.powerCycleCounter === "number")
object.powerCycleCounter = options.longs === $String ? $String(message.powerCycleCounter) : message.powerCycleCounter;
else
object.powerCycleCounter = options.longs === $String ? $util.Long.prototype.toString.call(message.powerCycleCounter) : options.longs === $Number ? new $util.LongBits(message.powerCycleCounter.low >>> 0, message.powerCycleCounter.high >>> 0).toNumber() : message.powerCycleCounter;
if (message.minfo != null && $Object.hasOwnProperty.call(message, "minfo"))
object.minfo = $root.org.lfedge.eve.info.ZInfoManufacturer.toObject(message.minfo, options, _depth + 1);
if (message.network && message.network.length) {
object.network = $Array(message.network.length);
for (let j = 0; j < message.network.length; ++j)
object.network[j] = $root.org.lfedge.eve.info.ZInfoNetwork.toObject(message.network[j], options, _depth + 1);
}
if (message.assignableAdapters && message.assignableAdapters.length) {
object.assignableAdapters = $Array(message.assignableAdapters.length);
for (let j = 0; j < message.assignableAdapters.length; ++j)
object.assignableAdapters[j] = $root.org.lfedge.eve.info.ZioBundle.toObject(message.assignableAdapters[j], options, _depth + 1);
}
if (message.dns != null && $Object.hasOwnProperty.call(message, "dns"))
object.dns = $root.org.lfedge.eve.info.ZInfoDNS.toObject(message.dns, options, _depth + 1);
if (message.storageList && message.storageList.length) {
object.storageList = $Array(message.storageList.length);
for (let j = 0; j < message.storageList.length; ++j)
object.storageList[j] = $root.org.lfedge.eve.info.ZInfoStorage.toObject(message.storageList[j], options, _depth + 1);
}
if (message.bootTime != null && $Object.hasOwnProperty.call(message, "bootTime"))
object.bootTime = $root.google.protobuf.Timestamp.toObject(message.bootTime, options, _depth + 1);
if (message.swList && message.swList.length) {
object.swList = $Array(message.swList.length);
for (let j = 0; j < message.swList.length; ++j)
object.swList[j] = $root.org.lfedge.eve.info.ZInfoDevSW.toObject(message.swList[j], options, _depth + 1);
}
if (message.HostName != null && $Object.hasOwnProperty.call(message, "HostName"))
object.HostName = message.HostName;
if (message.metricItems && message.metricItems.length) {
object.metricItems = $Array(message.metricItems.length);
for (let j = 0; j < message.metricItems.length; ++j)
object.metricItems[j] = $root.org.lfedge.eve.info.deprecatedMetricItem.toObject(message.metricItems[j], options, _depth + 1);
}
if (message.lastRebootReason != null && $Object.hasOwnProperty.call(message, "lastRebootReason"))
object.lastRebootReason = message.lastRebootReason;
if (message.lastRebootTime != null && $Object.hasOwnProperty.call(message, "lastRebootTime"))
object.lastRebootTime = $root.google.protobuf.Timestamp.toObject(message.lastRebootTime, options, _depth + 1);
if (message.systemAdapter != null && $Object.hasOwnProperty.call(message, "systemAdapter"))
object.systemAdapter = $root.org.lfedge.eve.info.SystemAdapterInfo.toObject(message.systemAdapter, options, _depth + 1);
if (message.restartCounter != null && $Object.hasOwnProperty.call(message, "restartCounter"))
object.restartCounter = message.restartCounter;
if (message.HSMStatus != null && $Object.hasOwnProperty.call(message, "HSMStatus"))
object.HSMStatus = options.enums === $String ? $root.org.lfedge.eve.info.HwSecurityModuleStatus[message.HSMStatus] === $undefined ? message.HSMStatus : $root.org.lfedge.eve.info.HwSecurityModuleStatus[message.HSMStatus] : message.HSMStatus;
if (message.HSMInfo != null && $Object.hasOwnProperty.call(message, "HSMInfo"))
object.HSMInfo = message.HSMInfo;
if (message.lastRebootStack != null && $Object.hasOwnProperty.call(message, "lastRebootStack"))
object.lastRebootStack = message.lastRebootStack;
if (message.dataSecAtRestInfo != null && $Object.hasOwnProperty.call(message, "dataSecAtRestInfo"))
object.dataSecAtRestInfo = $root.org.lfedge.eve.info.DataSecAtRest.toObject(message.dataSecAtRestInfo, options, _depth + 1);
if (message.secInfo != null && $Object.hasOwnProperty.call(message, "secInfo"))
object.secInfo = $root.org.lfedge.eve.info.SecurityInfo.toObject(message.secInfo, options, _depth + 1);
if (message.configItemStatus != null && $Object.hasOwnProperty.call(message, "configItemStatus"))
object.configItemStatus = $root.org.lfedge.eve.info.ZInfoConfigItemStatus.toObject(message.configItemStatus, options, _depth + 1);
if (message.appInstances && message.appInstances.length) {
object.appInstances = $Array(message.appInstances.length);
for (let j = 0; j < message.appInstances.length; ++j)
object.appInstances[j] = $root.org.lfedge.eve.info.ZInfoAppInstance.toObject(message.appInstances[j], options, _depth + 1);
}
if (message.rebootConfigCounter != null && $Object.hasOwnProperty.call(message, "rebootConfigCounter"))
object.rebootConfigCounter = message.rebootConfigCounter;
if (message.lastBootReason != null && $Object.hasOwnProperty.call(message, "lastBootReason"))
object.lastBootReason = options.enums === $String ? $root.org.lfedge.eve.info.BootReason[message.lastBootReason] === $undefined ? message.lastBootReason : $root.org.lfedge.eve.info.BootReason[message.lastBootReason] : message.lastBootReason;
if (message.cellRadios && message.cellRadios.length) {
object.cellRadios = $Array(message.cellRadios.length);
for (let j = 0; j < message.cellRadios.length; ++j)
object.cellRadios[j] = options.bytes === $String ? $util.base64.encode(message.cellRadios[j], 0, message.cellRadios[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.cellRadios[j]) : message.cellRadios[j];
}
if (message.sims && message.sims.length) {
object.sims = $Array(message.sims.length);
for (let j = 0; j < message.sims.length; ++j)
object.sims[j] = options.bytes === $String ? $util.base64.encode(message.sims[j], 0, message.sims[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.sims[j]) : message.sims[j];
}
if (message.tasks && message.tasks.length) {
object.tasks = $Array(message.tasks.length);
for (let j = 0; j < message.tasks.length; ++j)
object.tasks[j] = $root.org.lfedge.eve.info.ZInfoDeviceTasks.toObject(message.tasks[j], options, _depth + 1);
}
if (message.maintenanceMode != null && $Object.hasOwnProperty.call(message, "maintenanceMode"))
object.maintenanceMode = message.maintenanceMode;
if (message.maintenanceModeReason != null && $Object.hasOwnProperty.call(message, "maintenanceModeReason"))
object.maintenanceModeReason = options.enums === $String ? $root.org.lfedge.eve.info.MaintenanceModeReason[message.maintenanceModeReason] === $undefined ? message.maintenanceModeReason : $root.org.lfedge.eve.info.MaintenanceModeReason[message.maintenanceModeReason] : message.maintenanceModeReason;
if (message.hardwareWatchdogPresent != null && $Object.hasOwnProperty.call(message, "hardwareWatchdogPresent"))
object.hardwareWatchdogPresent = message.hardwareWatchdogPresent;
if (message.rebootInprogress != null && $Object.hasOwnProperty.call(message, "rebootInprogress"))
object.rebootInprogress = message.rebootInprogress;
if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities"))
object.capabilities = $root.org.lfedge.eve.info.Capabilities.toObject(message.capabilities, options, _depth + 1);
if (message.baseosUpdateCounter != null && $Object.hasOwnProperty.call(message, "baseosUpdateCounter"))
object.baseosUpdateCounter = message.baseosUpdateCounter;
if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
object.state = options.enums === $String ? $root.org.lfedge.eve.info.ZDeviceState[message.state] === $undefined ? message.state : $root.org.lfedge.eve.info.ZDeviceState[message.state] : message.state;
if (message.localProfile != null && $Object.hasOwnProperty.call(message, "localProfile"))
object.localProfile = message.localProfile;
if (message.maintenanceModeReasons && message.maintenanceModeReasons.length) {
object.maintenanceModeReasons = $Array(message.maintenanceModeReasons.length);
for (let j = 0; j < message.maintenanceModeReasons.length; ++j)
object.maintenanceModeReasons[j] = options.enums === $String ? $root.org.lfedge.eve.info.MaintenanceModeReason[message.maintenanceModeReasons[j]] === $undefined ? message.maintenanceModeReasons[j] : $root.org.lfedge.eve.info.MaintenanceModeReason[message.maintenanceModeReasons[j]] : message.maintenanceModeReasons[j];
}
if (message.dormantTime != null && $Object.hasOwnProperty.call(message, "dormantTime"))
object.dormantTime = message.dormantTime;
if (message.storageInfo && message.storageInfo.length) {
object.storageInfo = $Array(message.storageInfo.length);
for (let j = 0; j < message.storageInfo.length; ++j)
object.storageInfo[j] = $root.org.lfedge.eve.info.StorageInfo.toObject(message.storageInfo[j], options, _depth + 1);
}
if (message.shutdownConfigCounter != null && $Object.hasOwnProperty.call(message, "shutdownConfigCounter"))
object.shutdownConfigCounter = message.shutdownConfigCounter;
if (message.attestationInfo != null && $Object.hasOwnProperty.call(message, "attestationInfo"))
object.attestationInfo = $root.org.lfedge.eve.info.AttestationInfo.toObject(message.attestationInfo, options, _depth + 1);
if (message.apiCapability != null && $Object.hasOwnProperty.call(message, "apiCapability"))
object.apiCapability = options.enums === $String ? $root.org.lfedge.eve.info.APICapability[message.apiCapability] === $undefined ? message.apiCapability : $root.org.lfedge.eve.info.APICapability[message.apiCapability] : message.apiCapability;
if (message.remoteAccessDisabled != null && $Object.hasOwnProperty.call(message, "remoteAccessDisabled"))
object.remoteAccessDisabled = message.remoteAccessDisabled;
if (message.optionalCapabilities != null && $Object.hasOwnProperty.call(message, "optionalCapabilities"))
object.optionalCapabilities = $root.org.lfedge.eve.info.OptionalCapabilities.toObject(message.optionalCapabilities, options, _depth + 1);
if (message.deviceName != null && $Object.hasOwnProperty.call(message, "deviceName"))
object.deviceName = message.deviceName;
if (message.enterpriseName != null && $Object.hasOwnProperty.call(message, "enterpriseName"))
object.enterpriseName = message.enterpriseName;
if (message.enterpriseId != null && $Object.hasOwnProperty.call(message, "enterpriseId"))
object.enterpriseId = message.enterpriseId;
if (message.projectName != null && $Object.hasOwnProperty.call(message, "projectName"))
object.projectName = message.projectName;
if (message.projectId != null && $Object.hasOwnProperty.call(message, "projectId"))
object.projectId = message.projectId;
if (message.enrolledCerts && message.enrolledCerts.length) {
object.enrolledCerts = $Array(message.enrolledCerts.length);
for (let j = 0; j < message.enrolledCerts.length; ++j)
object.enrolledCerts[j] = options.bytes === $String ? $util.base64.encode(message.enrolledCerts[j], 0, message.enrolledCerts[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.enrolledCerts[j]) : message.enrolledCerts[j];
}
return object;
};
ZInfoDevice.prototype.toJSON = function() {
return ZInfoDevice.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoDevice;
})();
info.ZInfoDeviceTasks = (function() {
const ZInfoDeviceTasks = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoDeviceTasks.prototype.name = "";
ZInfoDeviceTasks.prototype.namespace = "";
ZInfoDeviceTasks.create = function(properties) {
return new ZInfoDeviceTasks(properties);
};
ZInfoDeviceTasks.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(10).string(message.name);
if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace") && message.namespace !== "")
writer.uint32(18).string(message.namespace);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoDeviceTasks.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoDeviceTasks();
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
message.name = value;
else
delete message.name;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.namespace = value;
else
delete message.namespace;
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
ZInfoDeviceTasks.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoDeviceTasks)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoDeviceTasks: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoDeviceTasks();
if (object.name != null)
if (typeof object.name !== "string" || object.name.length)
message.name = $String(object.name);
if (object.namespace != null)
if (typeof object.namespace !== "string" || object.namespace.length)
message.namespace = $String(object.namespace);
return message;
};
ZInfoDeviceTasks.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.name = "";
object.namespace = "";
}
if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
object.name = message.name;
if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace"))
object.namespace = message.namespace;
return object;
};
ZInfoDeviceTasks.prototype.toJSON = function() {
return ZInfoDeviceTasks.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoDeviceTasks;
})();
info.ZInfoHardware = (function() {
const ZInfoHardware = function (properties) {
this.disks = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoHardware.prototype.disks = $util.emptyArray;
ZInfoHardware.prototype.eveRelease = "";
ZInfoHardware.prototype.inventory = $util.newBuffer([]);
ZInfoHardware.prototype.kernelFlavor = "";
ZInfoHardware.prototype.kernelVersion = "";
ZInfoHardware.prototype.evePlatform = "";
ZInfoHardware.prototype.partition = "";
ZInfoHardware.prototype.kernelCmdline = "";
ZInfoHardware.create = function(properties) {
return new ZInfoHardware(properties);
};
ZInfoHardware.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.disks != null && message.disks.length)
for (let i = 0; i < message.disks.length; ++i)
$root.org.lfedge.eve.info.StorageDiskInfo.encode(message.disks[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.eveRelease != null && $Object.hasOwnProperty.call(message, "eveRelease") && message.eveRelease !== "")
writer.uint32(18).string(message.eveRelease);
if (message.inventory != null && $Object.hasOwnProperty.call(message, "inventory") && message.inventory.length)
writer.uint32(26).bytes(message.inventory);
if (message.kernelFlavor != null && $Object.hasOwnProperty.call(message, "kernelFlavor") && message.kernelFlavor !== "")
writer.uint32(34).string(message.kernelFlavor);
if (message.kernelVersion != null && $Object.hasOwnProperty.call(message, "kernelVersion") && message.kernelVersion !== "")
writer.uint32(42).string(message.kernelVersion);
if (message.evePlatform != null && $Object.hasOwnProperty.call(message, "evePlatform") && message.evePlatform !== "")
writer.uint32(50).string(message.evePlatform);
if (message.partition != null && $Object.hasOwnProperty.call(message, "partition") && message.partition !== "")
writer.uint32(58).string(message.partition);
if (message.kernelCmdline != null && $Object.hasOwnProperty.call(message, "kernelCmdline") && message.kernelCmdline !== "")
writer.uint32(66).string(message.kernelCmdline);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoHardware.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoHardware();
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
if (!(message.disks && message.disks.length))
message.disks = [];
message.disks.push($root.org.lfedge.eve.info.StorageDiskInfo.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.eveRelease = value;
else
delete message.eveRelease;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.inventory = value;
else
delete message.inventory;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.kernelFlavor = value;
else
delete message.kernelFlavor;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.kernelVersion = value;
else
delete message.kernelVersion;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.evePlatform = value;
else
delete message.evePlatform;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.partition = value;
else
delete message.partition;
continue;
}
case 8: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.kernelCmdline = value;
else
delete message.kernelCmdline;
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
ZInfoHardware.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoHardware)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoHardware: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoHardware();
if (object.disks) {
if (!$Array.isArray(object.disks))
throw $TypeError(".org.lfedge.eve.info.ZInfoHardware.disks: array expected");
message.disks = $Array(object.disks.length);
for (let i = 0; i < object.disks.length; ++i) {
if (!$util.isObject(object.disks[i]))
throw $TypeError(".org.lfedge.eve.info.ZInfoHardware.disks: object expected");
message.disks[i] = $root.org.lfedge.eve.info.StorageDiskInfo.fromObject(object.disks[i], _depth + 1);
}
}
if (object.eveRelease != null)
if (typeof object.eveRelease !== "string" || object.eveRelease.length)
message.eveRelease = $String(object.eveRelease);
if (object.inventory != null)
if (object.inventory.length)
if (typeof object.inventory === "string")
$util.base64.decode(object.inventory, message.inventory = $util.newBuffer($util.base64.length(object.inventory)), 0);
else if (object.inventory.length >= 0)
message.inventory = object.inventory;
if (object.kernelFlavor != null)
if (typeof object.kernelFlavor !== "string" || object.kernelFlavor.length)
message.kernelFlavor = $String(object.kernelFlavor);
if (object.kernelVersion != null)
if (typeof object.kernelVersion !== "string" || object.kernelVersion.length)
message.kernelVersion = $String(object.kernelVersion);
if (object.evePlatform != null)
if (typeof object.evePlatform !== "string" || object.evePlatform.length)
message.evePlatform = $String(object.evePlatform);
if (object.partition != null)
if (typeof object.partition !== "string" || object.partition.length)
message.partition = $String(object.partition);
if (object.kernelCmdline != null)
if (typeof object.kernelCmdline !== "string" || object.kernelCmdline.length)
message.kernelCmdline = $String(object.kernelCmdline);
return message;
};
ZInfoHardware.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.disks = [];
if (options.defaults) {
object.eveRelease = "";
if (options.bytes === $String)
object.inventory = "";
else {
object.inventory = [];
if (options.bytes !== $Array)
object.inventory = $util.newBuffer(object.inventory);
}
object.kernelFlavor = "";
object.kernelVersion = "";
object.evePlatform = "";
object.partition = "";
object.kernelCmdline = "";
}
if (message.disks && message.disks.length) {
object.disks = $Array(message.disks.length);
for (let j = 0; j < message.disks.length; ++j)
object.disks[j] = $root.org.lfedge.eve.info.StorageDiskInfo.toObject(message.disks[j], options, _depth + 1);
}
if (message.eveRelease != null && $Object.hasOwnProperty.call(message, "eveRelease"))
object.eveRelease = message.eveRelease;
if (message.inventory != null && $Object.hasOwnProperty.call(message, "inventory"))
object.inventory = options.bytes === $String ? $util.base64.encode(message.inventory, 0, message.inventory.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.inventory) : message.inventory;
if (message.kernelFlavor != null && $Object.hasOwnProperty.call(message, "kernelFlavor"))
object.kernelFlavor = message.kernelFlavor;
if (message.kernelVersion != null && $Object.hasOwnProperty.call(message, "kernelVersion"))
object.kernelVersion = message.kernelVersion;
if (message.evePlatform != null && $Object.hasOwnProperty.call(message, "evePlatform"))
object.evePlatform = message.evePlatform;
if (message.partition != null && $Object.hasOwnProperty.call(message, "partition"))
object.partition = message.partition;
if (message.kernelCmdline != null && $Object.hasOwnProperty.call(message, "kernelCmdline"))
object.kernelCmdline = message.kernelCmdline;
return object;
};
ZInfoHardware.prototype.toJSON = function() {
return ZInfoHardware.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoHardware;
})();
info.ZInfoManufacturer = (function() {
const ZInfoManufacturer = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoManufacturer.prototype.manufacturer = "";
ZInfoManufacturer.prototype.productName = "";
ZInfoManufacturer.prototype.version = "";
ZInfoManufacturer.prototype.serialNumber = "";
ZInfoManufacturer.prototype.UUID = "";
ZInfoManufacturer.prototype.compatible = "";
ZInfoManufacturer.prototype.biosVendor = "";
ZInfoManufacturer.prototype.biosVersion = "";
ZInfoManufacturer.prototype.biosReleaseDate = "";
ZInfoManufacturer.create = function(properties) {
return new ZInfoManufacturer(properties);
};
ZInfoManufacturer.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.manufacturer != null && $Object.hasOwnProperty.call(message, "manufacturer") && message.manufacturer !== "")
writer.uint32(10).string(message.manufacturer);
if (message.productName != null && $Object.hasOwnProperty.call(message, "productName") && message.productName !== "")
writer.uint32(18).string(message.productName);
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
writer.uint32(26).string(message.version);
if (message.serialNumber != null && $Object.hasOwnProperty.call(message, "serialNumber") && message.serialNumber !== "")
writer.uint32(34).string(message.serialNumber);
if (message.UUID != null && $Object.hasOwnProperty.call(message, "UUID") && message.UUID !== "")
writer.uint32(42).string(message.UUID);
if (message.compatible != null && $Object.hasOwnProperty.call(message, "compatible") && message.compatible !== "")
writer.uint32(50).string(message.compatible);
if (message.biosVendor != null && $Object.hasOwnProperty.call(message, "biosVendor") && message.biosVendor !== "")
writer.uint32(58).string(message.biosVendor);
if (message.biosVersion != null && $Object.hasOwnProperty.call(message, "biosVersion") && message.biosVersion !== "")
writer.uint32(66).string(message.biosVersion);
if (message.biosReleaseDate != null && $Object.hasOwnProperty.call(message, "biosReleaseDate") && message.biosReleaseDate !== "")
writer.uint32(74).string(message.biosReleaseDate);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoManufacturer.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoManufacturer();
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
message.manufacturer = value;
else
delete message.manufacturer;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.productName = value;
else
delete message.productName;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.version = value;
else
delete message.version;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.serialNumber = value;
else
delete message.serialNumber;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.UUID = value;
else
delete message.UUID;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.compatible = value;
else
delete message.compatible;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.biosVendor = value;
else
delete message.biosVendor;
continue;
}
case 8: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.biosVersion = value;
else
delete message.biosVersion;
continue;
}
case 9: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.biosReleaseDate = value;
else
delete message.biosReleaseDate;
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
ZInfoManufacturer.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoManufacturer)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoManufacturer: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoManufacturer();
if (object.manufacturer != null)
if (typeof object.manufacturer !== "string" || object.manufacturer.length)
message.manufacturer = $String(object.manufacturer);
if (object.productName != null)
if (typeof object.productName !== "string" || object.productName.length)
message.productName = $String(object.productName);
if (object.version != null)
if (typeof object.version !== "string" || object.version.length)
message.version = $String(object.version);
if (object.serialNumber != null)
if (typeof object.serialNumber !== "string" || object.serialNumber.length)
message.serialNumber = $String(object.serialNumber);
if (object.UUID != null)
if (typeof object.UUID !== "string" || object.UUID.length)
message.UUID = $String(object.UUID);
if (object.compatible != null)
if (typeof object.compatible !== "string" || object.compatible.length)
message.compatible = $String(object.compatible);
if (object.biosVendor != null)
if (typeof object.biosVendor !== "string" || object.biosVendor.length)
message.biosVendor = $String(object.biosVendor);
if (object.biosVersion != null)
if (typeof object.biosVersion !== "string" || object.biosVersion.length)
message.biosVersion = $String(object.biosVersion);
if (object.biosReleaseDate != null)
if (typeof object.biosReleaseDate !== "string" || object.biosReleaseDate.length)
message.biosReleaseDate = $String(object.biosReleaseDate);
return message;
};
ZInfoManufacturer.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.manufacturer = "";
object.productName = "";
object.version = "";
object.serialNumber = "";
object.UUID = "";
object.compatible = "";
object.biosVendor = "";
object.biosVersion = "";
object.biosReleaseDate = "";
}
if (message.manufacturer != null && $Object.hasOwnProperty.call(message, "manufacturer"))
object.manufacturer = message.manufacturer;
if (message.productName != null && $Object.hasOwnProperty.call(message, "productName"))
object.productName = message.productName;
if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
object.version = message.version;
if (message.serialNumber != null && $Object.hasOwnProperty.call(message, "serialNumber"))
object.serialNumber = message.serialNumber;
if (message.UUID != null && $Object.hasOwnProperty.call(message, "UUID"))
object.UUID = message.UUID;
if (message.compatible != null && $Object.hasOwnProperty.call(message, "compatible"))
object.compatible = message.compatible;
if (message.biosVendor != null && $Object.hasOwnProperty.call(message, "biosVendor"))
object.biosVendor = message.biosVendor;
if (message.biosVersion != null && $Object.hasOwnProperty.call(message, "biosVersion"))
object.biosVersion = message.biosVersion;
if (message.biosReleaseDate != null && $Object.hasOwnProperty.call(message, "biosReleaseDate"))
object.biosReleaseDate = message.biosReleaseDate;
return object;
};
ZInfoManufacturer.prototype.toJSON = function() {
return ZInfoManufacturer.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoManufacturer;
})();
info.ZInfoMsg = (function() {
const ZInfoMsg = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoMsg.prototype.ztype = 0;
ZInfoMsg.prototype.devId = "";
ZInfoMsg.prototype.dinfo = null;
ZInfoMsg.prototype.ainfo = null;
ZInfoMsg.prototype.niinfo = null;
ZInfoMsg.prototype.vinfo = null;
ZInfoMsg.prototype.cinfo = null;
ZInfoMsg.prototype.binfo = null;
ZInfoMsg.prototype.amdinfo = null;
ZInfoMsg.prototype.evinfo = null;
ZInfoMsg.prototype.hwinfo = null;
ZInfoMsg.prototype.locinfo = null;
ZInfoMsg.prototype.patchInfo = null;
ZInfoMsg.prototype.clusterNode = null;
ZInfoMsg.prototype.ntpSources = null;
ZInfoMsg.prototype.clusterInfo = null;
ZInfoMsg.prototype.clusterUpdateInfo = null;
ZInfoMsg.prototype.atTimeStamp = null;
let $oneOfFields;
$Object.defineProperty(ZInfoMsg.prototype, "InfoContent", {
get: $util.oneOfGetter($oneOfFields = ["dinfo", "ainfo", "niinfo", "vinfo", "cinfo", "binfo", "amdinfo", "evinfo", "hwinfo", "locinfo", "patchInfo", "clusterNode", "ntpSources", "clusterInfo", "clusterUpdateInfo"]),
set: $util.oneOfSetter($oneOfFields)
});
ZInfoMsg.create = function(properties) {
return new ZInfoMsg(properties);
};
ZInfoMsg.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.ztype != null && $Object.hasOwnProperty.call(message, "ztype") && message.ztype !== 0)
writer.uint32(8).int32(message.ztype);
if (message.devId != null && $Object.hasOwnProperty.call(message, "devId") && message.devId !== "")
writer.uint32(18).string(message.devId);
if (message.dinfo != null && $Object.hasOwnProperty.call(message, "dinfo"))
$root.org.lfedge.eve.info.ZInfoDevice.encode(message.dinfo, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.ainfo != null && $Object.hasOwnProperty.call(message, "ainfo"))
writer.uint32(42).bytes(message.ainfo);
if (message.atTimeStamp != null && $Object.hasOwnProperty.call(message, "atTimeStamp"))
$root.google.protobuf.Timestamp.encode(message.atTimeStamp, writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.niinfo != null && $Object.hasOwnProperty.call(message, "niinfo"))
writer.uint32(98).bytes(message.niinfo);
if (message.vinfo != null && $Object.hasOwnProperty.call(message, "vinfo"))
$root.org.lfedge.eve.info.ZInfoVolume.encode(message.vinfo, writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.cinfo != null && $Object.hasOwnProperty.call(message, "cinfo"))
$root.org.lfedge.eve.info.ZInfoContentTree.encode(message.cinfo, writer.uint32(114).fork(), _depth + 1).ldelim();
if (message.binfo != null && $Object.hasOwnProperty.call(message, "binfo"))
$root.org.lfedge.eve.info.ZInfoBlobList.encode(message.binfo, writer.uint32(122).fork(), _depth + 1).ldelim();
if (message.amdinfo != null && $Object.hasOwnProperty.call(message, "amdinfo"))
writer.uint32(130).bytes(message.amdinfo);
if (message.evinfo != null && $Object.hasOwnProperty.call(message, "evinfo"))
writer.uint32(138).bytes(message.evinfo);
if (message.hwinfo != null && $Object.hasOwnProperty.call(message, "hwinfo"))
$root.org.lfedge.eve.info.ZInfoHardware.encode(message.hwinfo, writer.uint32(146).fork(), _depth + 1).ldelim();
if (message.locinfo != null && $Object.hasOwnProperty.call(message, "locinfo"))
writer.uint32(154).bytes(message.locinfo);
if (message.patchInfo != null && $Object.hasOwnProperty.call(message, "patchInfo"))
writer.uint32(162).bytes(message.patchInfo);
if (message.clusterNode != null && $Object.hasOwnProperty.call(message, "clusterNode"))
writer.uint32(178).bytes(message.clusterNode);
if (message.ntpSources != null && $Object.hasOwnProperty.call(message, "ntpSources"))
writer.uint32(186).bytes(message.ntpSources);
if (message.clusterInfo != null && $Object.hasOwnProperty.call(message, "clusterInfo"))
writer.uint32(194).bytes(message.clusterInfo);
if (message.clusterUpdateInfo != null && $Object.hasOwnProperty.call(message, "clusterUpdateInfo"))
writer.uint32(202).bytes(message.clusterUpdateInfo);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoMsg.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoMsg();
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
if (value = reader.int32())
message.ztype = value;
else
delete message.ztype;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.devId = value;
else
delete message.devId;
continue;
}
case 3: {
if (wireType !== 2)
break;
message.dinfo = $root.org.lfedge.eve.info.ZInfoDevice.decode(reader, reader.size(), $undefined, _depth + 1, message.dinfo);
message.InfoContent = "dinfo";
continue;
}
case 5: {
if (wireType !== 2)
break;
message.ainfo = reader.bytes();
message.InfoContent = "ainfo";
continue;
}
case 12: {
if (wireType !== 2)
break;
message.niinfo = reader.bytes();
message.InfoContent = "niinfo";
continue;
}
case 13: {
if (wireType !== 2)
break;
message.vinfo = $root.org.lfedge.eve.info.ZInfoVolume.decode(reader, reader.size(), $undefined, _depth + 1, message.vinfo);
message.InfoContent = "vinfo";
continue;
}
case 14: {
if (wireType !== 2)
break;
message.cinfo = $root.org.lfedge.eve.info.ZInfoContentTree.decode(reader, reader.size(), $undefined, _depth + 1, message.cinfo);
message.InfoContent = "cinfo";
continue;
}
case 15: {
if (wireType !== 2)
break;
message.binfo = $root.org.lfedge.eve.info.ZInfoBlobList.decode(reader, reader.size(), $undefined, _depth + 1, message.binfo);
message.InfoContent = "binfo";
continue;
}
case 16: {
if (wireType !== 2)
break;
message.amdinfo = reader.bytes();
message.InfoContent = "amdinfo";
continue;
}
case 17: {
if (wireType !== 2)
break;
message.evinfo = reader.bytes();
message.InfoContent = "evinfo";
continue;
}
case 18: {
if (wireType !== 2)
break;
message.hwinfo = $root.org.lfedge.eve.info.ZInfoHardware.decode(reader, reader.size(), $undefined, _depth + 1, message.hwinfo);
message.InfoContent = "hwinfo";
continue;
}
case 19: {
if (wireType !== 2)
break;
message.locinfo = reader.bytes();
message.InfoContent = "locinfo";
continue;
}
case 20: {
if (wireType !== 2)
break;
message.patchInfo = reader.bytes();
message.InfoContent = "patchInfo";
continue;
}
case 22: {
if (wireType !== 2)
break;
message.clusterNode = reader.bytes();
message.InfoContent = "clusterNode";
continue;
}
case 23: {
if (wireType !== 2)
break;
message.ntpSources = reader.bytes();
message.InfoContent = "ntpSources";
continue;
}
case 24: {
if (wireType !== 2)
break;
message.clusterInfo = reader.bytes();
message.InfoContent = "clusterInfo";
continue;
}
case 25: {
if (wireType !== 2)
break;
message.clusterUpdateInfo = reader.bytes();
message.InfoContent = "clusterUpdateInfo";
continue;
}
case 6: {
if (wireType !== 2)
break;
message.atTimeStamp = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.atTimeStamp);
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
ZInfoMsg.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoMsg)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoMsg: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoMsg();
if (object.ztype !== 0 && (typeof object.ztype !== "string" || $root.org.lfedge.eve.info.ZInfoTypes[object.ztype] !== 0))
switch (object.ztype) {
case "ZiNop":
case 0:
message.ztype = 0;
break;
case "ZiDevice":
case 1:
message.ztype = 1;
break;
case "ZiApp":
case 3:
message.ztype = 3;
break;
case "ZiNetworkInstance":
case 6:
message.ztype = 6;
break;
case "ZiVolume":
case 7:
message.ztype = 7;
break;
case "ZiContentTree":
case 8:
message.ztype = 8;
break;
case "ZiBlobList":
case 9:
message.ztype = 9;
break;
case "ZiAppInstMetaData":
case 10:
message.ztype = 10;
break;
case "ZiHardware":
case 11:
message.ztype = 11;
break;
case "ZiEdgeview":
case 12:
message.ztype = 12;
break;
case "ZiLocation":
case 13:
message.ztype = 13;
break;
case "ZiPatchEnvelope":
case 14:
message.ztype = 14;
break;
case "ZiNTPSources":
case 16:
message.ztype = 16;
break;
case "ZiKubeCluster":
case 17:
message.ztype = 17;
break;
case "ZiKubeClusterUpdateStatus":
case 18:
message.ztype = 18;
break;
default:
if (typeof object.ztype === "number" && (object.ztype | 0) === object.ztype)
message.ztype = object.ztype;
}
if (object.devId != null)
if (typeof object.devId !== "string" || object.devId.length)
message.devId = $String(object.devId);
if (object.dinfo != null) {
if (!$util.isObject(object.dinfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoMsg.dinfo: object expected");
message.dinfo = $root.org.lfedge.eve.info.ZInfoDevice.fromObject(object.dinfo, _depth + 1);
}
if (object.ainfo != null)
if (typeof object.ainfo === "string")
$util.base64.decode(object.ainfo, message.ainfo = $util.newBuffer($util.base64.length(object.ainfo)), 0);
else if (object.ainfo.length >= 0)
message.ainfo = object.ainfo;
if (object.niinfo != null)
if (typeof object.niinfo === "string")
$util.base64.decode(object.niinfo, message.niinfo = $util.newBuffer($util.base64.length(object.niinfo)), 0);
else if (object.niinfo.length >= 0)
message.niinfo = object.niinfo;
if (object.vinfo != null) {
if (!$util.isObject(object.vinfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoMsg.vinfo: object expected");
message.vinfo = $root.org.lfedge.eve.info.ZInfoVolume.fromObject(object.vinfo, _depth + 1);
}
if (object.cinfo != null) {
if (!$util.isObject(object.cinfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoMsg.cinfo: object expected");
message.cinfo = $root.org.lfedge.eve.info.ZInfoContentTree.fromObject(object.cinfo, _depth + 1);
}
if (object.binfo != null) {
if (!$util.isObject(object.binfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoMsg.binfo: object expected");
message.binfo = $root.org.lfedge.eve.info.ZInfoBlobList.fromObject(object.binfo, _depth + 1);
}
if (object.amdinfo != null)
if (typeof object.amdinfo === "string")
$util.base64.decode(object.amdinfo, message.amdinfo = $util.newBuffer($util.base64.length(object.amdinfo)), 0);
else if (object.amdinfo.length >= 0)
message.amdinfo = object.amdinfo;
if (object.evinfo != null)
if (typeof object.evinfo === "string")
$util.base64.decode(object.evinfo, message.evinfo = $util.newBuffer($util.base64.length(object.evinfo)), 0);
else if (object.evinfo.length >= 0)
message.evinfo = object.evinfo;
if (object.hwinfo != null) {
if (!$util.isObject(object.hwinfo))
throw $TypeError(".org.lfedge.eve.info.ZInfoMsg.hwinfo: object expected");
message.hwinfo = $root.org.lfedge.eve.info.ZInfoHardware.fromObject(object.hwinfo, _depth + 1);
}
if (object.locinfo != null)
if (typeof object.locinfo === "string")
$util.base64.decode(object.locinfo, message.locinfo = $util.newBuffer($util.base64.length(object.locinfo)), 0);
else if (object.locinfo.length >= 0)
message.locinfo = object.locinfo;
if (object.patchInfo != null)
if (typeof object.patchInfo === "string")
$util.base64.decode(object.patchInfo, message.patchInfo = $util.newBuffer($util.base64.length(object.patchInfo)), 0);
else if (object.patchInfo.length >= 0)
message.patchInfo = object.patchInfo;
if (object.clusterNode != null)
if (typeof object.clusterNode === "string")
$util.base64.decode(object.clusterNode, message.clusterNode = $util.newBuffer($util.base64.length(object.clusterNode)), 0);
else if (object.clusterNode.length >= 0)
message.clusterNode = object.clusterNode;
if (object.ntpSources != null)
if (typeof object.ntpSources === "string")
$util.base64.decode(object.ntpSources, message.ntpSources = $util.newBuffer($util.base64.length(object.ntpSources)), 0);
else if (object.ntpSources.length >= 0)
message.ntpSources = object.ntpSources;
if (object.clusterInfo != null)
if (typeof object.clusterInfo === "string")
$util.base64.decode(object.clusterInfo, message.clusterInfo = $util.newBuffer($util.base64.length(object.clusterInfo)), 0);
else if (object.clusterInfo.length >= 0)
message.clusterInfo = object.clusterInfo;
if (object.clusterUpdateInfo != null)
if (typeof object.clusterUpdateInfo === "string")
$util.base64.decode(object.clusterUpdateInfo, message.clusterUpdateInfo = $util.newBuffer($util.base64.length(object.clusterUpdateInfo)), 0);
else if (object.clusterUpdateInfo.length >= 0)
message.clusterUpdateInfo = object.clusterUpdateInfo;
if (object.atTimeStamp != null) {
if (!$util.isObject(object.atTimeStamp))
throw $TypeError(".org.lfedge.eve.info.ZInfoMsg.atTimeStamp: object expected");
message.atTimeStamp = $root.google.protobuf.Timestamp.fromObject(object.atTimeStamp, _depth + 1);
}
return message;
};
ZInfoMsg.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.ztype = options.enums === $String ? "ZiNop" : 0;
object.devId = "";
object.atTimeStamp = null;
}
if (message.ztype != null && $Object.hasOwnProperty.call(message, "ztype"))
object.ztype = options.enums === $String ? $root.org.lfedge.eve.info.ZInfoTypes[message.ztype] === $undefined ? message.ztype : $root.org.lfedge.eve.info.ZInfoTypes[message.ztype] : message.ztype;
if (message.devId != null && $Object.hasOwnProperty.call(message, "devId"))
object.devId = message.devId;
if (message.dinfo != null && $Object.hasOwnProperty.call(message, "dinfo")) {
object.dinfo = $root.org.lfedge.eve.info.ZInfoDevice.toObject(message.dinfo, options, _depth + 1);
if (options.oneofs)
object.InfoContent = "dinfo";
}
if (message.ainfo != null && $Object.hasOwnProperty.call(message, "ainfo")) {
object.ainfo = options.bytes === $String ? $util.base64.encode(message.ainfo, 0, message.ainfo.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.ainfo) : message.ainfo;
if (options.oneofs)
object.InfoContent = "ainfo";
}
if (message.atTimeStamp != null && $Object.hasOwnProperty.call(message, "atTimeStamp"))
object.atTimeStamp = $root.google.protobuf.Timestamp.toObject(message.atTimeStamp, options, _depth + 1);
if (message.niinfo != null && $Object.hasOwnProperty.call(message, "niinfo")) {
object.niinfo = options.bytes === $String ? $util.base64.encode(message.niinfo, 0, message.niinfo.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.niinfo) : message.niinfo;
if (options.oneofs)
object.InfoContent = "niinfo";
}
if (message.vinfo != null && $Object.hasOwnProperty.call(message, "vinfo")) {
object.vinfo = $root.org.lfedge.eve.info.ZInfoVolume.toObject(message.vinfo, options, _depth + 1);
if (options.oneofs)
object.InfoContent = "vinfo";
}
if (message.cinfo != null && $Object.hasOwnProperty.call(message, "cinfo")) {
object.cinfo = $root.org.lfedge.eve.info.ZInfoContentTree.toObject(message.cinfo, options, _depth + 1);
if (options.oneofs)
object.InfoContent = "cinfo";
}
if (message.binfo != null && $Object.hasOwnProperty.call(message, "binfo")) {
object.binfo = $root.org.lfedge.eve.info.ZInfoBlobList.toObject(message.binfo, options, _depth + 1);
if (options.oneofs)
object.InfoContent = "binfo";
}
if (message.amdinfo != null && $Object.hasOwnProperty.call(message, "amdinfo")) {
object.amdinfo = options.bytes === $String ? $util.base64.encode(message.amdinfo, 0, message.amdinfo.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.amdinfo) : message.amdinfo;
if (options.oneofs)
object.InfoContent = "amdinfo";
}
if (message.evinfo != null && $Object.hasOwnProperty.call(message, "evinfo")) {
object.evinfo = options.bytes === $String ? $util.base64.encode(message.evinfo, 0, message.evinfo.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.evinfo) : message.evinfo;
if (options.oneofs)
object.InfoContent = "evinfo";
}
if (message.hwinfo != null && $Object.hasOwnProperty.call(message, "hwinfo")) {
object.hwinfo = $root.org.lfedge.eve.info.ZInfoHardware.toObject(message.hwinfo, options, _depth + 1);
if (options.oneofs)
object.InfoContent = "hwinfo";
}
if (message.locinfo != null && $Object.hasOwnProperty.call(message, "locinfo")) {
object.locinfo = options.bytes === $String ? $util.base64.encode(message.locinfo, 0, message.locinfo.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.locinfo) : message.locinfo;
if (options.oneofs)
object.InfoContent = "locinfo";
}
if (message.patchInfo != null && $Object.hasOwnProperty.call(message, "patchInfo")) {
object.patchInfo = options.bytes === $String ? $util.base64.encode(message.patchInfo, 0, message.patchInfo.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.patchInfo) : message.patchInfo;
if (options.oneofs)
object.InfoContent = "patchInfo";
}
if (message.clusterNode != null && $Object.hasOwnProperty.call(message, "clusterNode")) {
object.clusterNode = options.bytes === $String ? $util.base64.encode(message.clusterNode, 0, message.clusterNode.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.clusterNode) : message.clusterNode;
if (options.oneofs)
object.InfoContent = "clusterNode";
}
if (message.ntpSources != null && $Object.hasOwnProperty.call(message, "ntpSources")) {
object.ntpSources = options.bytes === $String ? $util.base64.encode(message.ntpSources, 0, message.ntpSources.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.ntpSources) : message.ntpSources;
if (options.oneofs)
object.InfoContent = "ntpSources";
}
if (message.clusterInfo != null && $Object.hasOwnProperty.call(message, "clusterInfo")) {
object.clusterInfo = options.bytes === $String ? $util.base64.encode(message.clusterInfo, 0, message.clusterInfo.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.clusterInfo) : message.clusterInfo;
if (options.oneofs)
object.InfoContent = "clusterInfo";
}
if (message.clusterUpdateInfo != null && $Object.hasOwnProperty.call(message, "clusterUpdateInfo")) {
object.clusterUpdateInfo = options.bytes === $String ? $util.base64.encode(message.clusterUpdateInfo, 0, message.clusterUpdateInfo.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.clusterUpdateInfo) : message.clusterUpdateInfo;
if (options.oneofs)
object.InfoContent = "clusterUpdateInfo";
}
return object;
};
ZInfoMsg.prototype.toJSON = function() {
return ZInfoMsg.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoMsg;
})();
info.ZInfoNetwork = (function() {
const ZInfoNetwork = function (properties) {
this.IPAddrs = [];
this.defaultRouters = [];
this.ntpServers = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoNetwork.prototype.macAddr = "";
ZInfoNetwork.prototype.devName = "";
ZInfoNetwork.prototype.IPAddrs = $util.emptyArray;
ZInfoNetwork.prototype.defaultRouters = $util.emptyArray;
ZInfoNetwork.prototype.dns = null;
ZInfoNetwork.prototype.ipv4Up = false;
ZInfoNetwork.prototype.location = null;
ZInfoNetwork.prototype.uplink = false;
ZInfoNetwork.prototype.networkErr = null;
ZInfoNetwork.prototype.localName = "";
ZInfoNetwork.prototype.proxy = null;
ZInfoNetwork.prototype.ipAddrMisMatch = false;
ZInfoNetwork.prototype.ntpServers = $util.emptyArray;
ZInfoNetwork.prototype.alias = "";
ZInfoNetwork.create = function(properties) {
return new ZInfoNetwork(properties);
};
ZInfoNetwork.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.macAddr != null && $Object.hasOwnProperty.call(message, "macAddr") && message.macAddr !== "")
writer.uint32(26).string(message.macAddr);
if (message.devName != null && $Object.hasOwnProperty.call(message, "devName") && message.devName !== "")
writer.uint32(34).string(message.devName);
if (message.IPAddrs != null && message.IPAddrs.length)
for (let i = 0; i < message.IPAddrs.length; ++i)
writer.uint32(42).string(message.IPAddrs[i]);
if (message.defaultRouters != null && message.defaultRouters.length)
for (let i = 0; i < message.defaultRouters.length; ++i)
writer.uint32(50).string(message.defaultRouters[i]);
if (message.dns != null && $Object.hasOwnProperty.call(message, "dns"))
$root.org.lfedge.eve.info.ZInfoDNS.encode(message.dns, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.ipv4Up != null && $Object.hasOwnProperty.call(message, "ipv4Up") && message.ipv4Up !== false)
writer.uint32(64).bool(message.ipv4Up);
if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
$root.org.lfedge.eve.info.GeoLoc.encode(message.location, writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.uplink != null && $Object.hasOwnProperty.call(message, "uplink") && message.uplink !== false)
writer.uint32(80).bool(message.uplink);
if (message.networkErr != null && $Object.hasOwnProperty.call(message, "networkErr"))
$root.org.lfedge.eve.info.ErrorInfo.encode(message.networkErr, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.localName != null && $Object.hasOwnProperty.call(message, "localName") && message.localName !== "")
writer.uint32(98).string(message.localName);
if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
$root.org.lfedge.eve.info.ProxyStatus.encode(message.proxy, writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.ipAddrMisMatch != null && $Object.hasOwnProperty.call(message, "ipAddrMisMatch") && message.ipAddrMisMatch !== false)
writer.uint32(112).bool(message.ipAddrMisMatch);
if (message.ntpServers != null && message.ntpServers.length)
for (let i = 0; i < message.ntpServers.length; ++i)
writer.uint32(122).string(message.ntpServers[i]);
if (message.alias != null && $Object.hasOwnProperty.call(message, "alias") && message.alias !== "")
writer.uint32(322).string(message.alias);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoNetwork.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoNetwork();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.macAddr = value;
else
delete message.macAddr;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.devName = value;
else
delete message.devName;
continue;
}
case 5: {
if (wireType !== 2)
break;
if (!(message.IPAddrs && message.IPAddrs.length))
message.IPAddrs = [];
message.IPAddrs.push(reader.stringVerify());
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.defaultRouters && message.defaultRouters.length))
message.defaultRouters = [];
message.defaultRouters.push(reader.stringVerify());
continue;
}
case 7: {
if (wireType !== 2)
break;
message.dns = $root.org.lfedge.eve.info.ZInfoDNS.decode(reader, reader.size(), $undefined, _depth + 1, message.dns);
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.ipv4Up = value;
else
delete message.ipv4Up;
continue;
}
case 9: {
if (wireType !== 2)
break;
message.location = $root.org.lfedge.eve.info.GeoLoc.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
continue;
}
case 10: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.uplink = value;
else
delete message.uplink;
continue;
}
case 11: {
if (wireType !== 2)
break;
message.networkErr = $root.org.lfedge.eve.info.ErrorInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.networkErr);
continue;
}
case 12: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.localName = value;
else
delete message.localName;
continue;
}
case 13: {
if (wireType !== 2)
break;
message.proxy = $root.org.lfedge.eve.info.ProxyStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.proxy);
continue;
}
case 14: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.ipAddrMisMatch = value;
else
delete message.ipAddrMisMatch;
continue;
}
case 15: {
if (wireType !== 2)
break;
if (!(message.ntpServers && message.ntpServers.length))
message.ntpServers = [];
message.ntpServers.push(reader.stringVerify());
continue;
}
case 40: {
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
ZInfoNetwork.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoNetwork)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoNetwork: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoNetwork();
if (object.macAddr != null)
if (typeof object.macAddr !== "string" || object.macAddr.length)
message.macAddr = $String(object.macAddr);
if (object.devName != null)
if (typeof object.devName !== "string" || object.devName.length)
message.devName = $String(object.devName);
if (object.IPAddrs) {
if (!$Array.isArray(object.IPAddrs))
throw $TypeError(".org.lfedge.eve.info.ZInfoNetwork.IPAddrs: array expected");
message.IPAddrs = $Array(object.IPAddrs.length);
for (let i = 0; i < object.IPAddrs.length; ++i)
message.IPAddrs[i] = $String(object.IPAddrs[i]);
}
if (object.defaultRouters) {
if (!$Array.isArray(object.defaultRouters))
throw $TypeError(".org.lfedge.eve.info.ZInfoNetwork.defaultRouters: array expected");
message.defaultRouters = $Array(object.defaultRouters.length);
for (let i = 0; i < object.defaultRouters.length; ++i)
message.defaultRouters[i] = $String(object.defaultRouters[i]);
}
if (object.dns != null) {
if (!$util.isObject(object.dns))
throw $TypeError(".org.lfedge.eve.info.ZInfoNetwork.dns: object expected");
message.dns = $root.org.lfedge.eve.info.ZInfoDNS.fromObject(object.dns, _depth + 1);
}
if (object.ipv4Up != null)
if (object.ipv4Up)
message.ipv4Up = $Boolean(object.ipv4Up);
if (object.location != null) {
if (!$util.isObject(object.location))
throw $TypeError(".org.lfedge.eve.info.ZInfoNetwork.location: object expected");
message.location = $root.org.lfedge.eve.info.GeoLoc.fromObject(object.location, _depth + 1);
}
if (object.uplink != null)
if (object.uplink)
message.uplink = $Boolean(object.uplink);
if (object.networkErr != null) {
if (!$util.isObject(object.networkErr))
throw $TypeError(".org.lfedge.eve.info.ZInfoNetwork.networkErr: object expected");
message.networkErr = $root.org.lfedge.eve.info.ErrorInfo.fromObject(object.networkErr, _depth + 1);
}
if (object.localName != null)
if (typeof object.localName !== "string" || object.localName.length)
message.localName = $String(object.localName);
if (object.proxy != null) {
if (!$util.isObject(object.proxy))
throw $TypeError(".org.lfedge.eve.info.ZInfoNetwork.proxy: object expected");
message.proxy = $root.org.lfedge.eve.info.ProxyStatus.fromObject(object.proxy, _depth + 1);
}
if (object.ipAddrMisMatch != null)
if (object.ipAddrMisMatch)
message.ipAddrMisMatch = $Boolean(object.ipAddrMisMatch);
if (object.ntpServers) {
if (!$Array.isArray(object.ntpServers))
throw $TypeError(".org.lfedge.eve.info.ZInfoNetwork.ntpServers: array expected");
message.ntpServers = $Array(object.ntpServers.length);
for (let i = 0; i < object.ntpServers.length; ++i)
message.ntpServers[i] = $String(object.ntpServers[i]);
}
if (object.alias != null)
if (typeof object.alias !== "string" || object.alias.length)
message.alias = $String(object.alias);
return message;
};
ZInfoNetwork.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.IPAddrs = [];
object.defaultRouters = [];
object.ntpServers = [];
}
if (options.defaults) {
object.macAddr = "";
object.devName = "";
object.dns = null;
object.ipv4Up = false;
object.location = null;
object.uplink = false;
object.networkErr = null;
object.localName = "";
object.proxy = null;
object.ipAddrMisMatch = false;
object.alias = "";
}
if (message.macAddr != null && $Object.hasOwnProperty.call(message, "macAddr"))
object.macAddr = message.macAddr;
if (message.devName != null && $Object.hasOwnProperty.call(message, "devName"))
object.devName = message.devName;
if (message.IPAddrs && message.IPAddrs.length) {
object.IPAddrs = $Array(message.IPAddrs.length);
for (let j = 0; j < message.IPAddrs.length; ++j)
object.IPAddrs[j] = message.IPAddrs[j];
}
if (message.defaultRouters && message.defaultRouters.length) {
object.defaultRouters = $Array(message.defaultRouters.length);
for (let j = 0; j < message.defaultRouters.length; ++j)
object.defaultRouters[j] = message.defaultRouters[j];
}
if (message.dns != null && $Object.hasOwnProperty.call(message, "dns"))
object.dns = $root.org.lfedge.eve.info.ZInfoDNS.toObject(message.dns, options, _depth + 1);
if (message.ipv4Up != null && $Object.hasOwnProperty.call(message, "ipv4Up"))
object.ipv4Up = message.ipv4Up;
if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
object.location = $root.org.lfedge.eve.info.GeoLoc.toObject(message.location, options, _depth + 1);
if (message.uplink != null && $Object.hasOwnProperty.call(message, "uplink"))
object.uplink = message.uplink;
if (message.networkErr != null && $Object.hasOwnProperty.call(message, "networkErr"))
object.networkErr = $root.org.lfedge.eve.info.ErrorInfo.toObject(message.networkErr, options, _depth + 1);
if (message.localName != null && $Object.hasOwnProperty.call(message, "localName"))
object.localName = message.localName;
if (message.proxy != null && $Object.hasOwnProperty.call(message, "proxy"))
object.proxy = $root.org.lfedge.eve.info.ProxyStatus.toObject(message.proxy, options, _depth + 1);
if (message.ipAddrMisMatch != null && $Object.hasOwnProperty.call(message, "ipAddrMisMatch"))
object.ipAddrMisMatch = message.ipAddrMisMatch;
if (message.ntpServers && message.ntpServers.length) {
object.ntpServers = $Array(message.ntpServers.length);
for (let j = 0; j < message.ntpServers.length; ++j)
object.ntpServers[j] = message.ntpServers[j];
}
if (message.alias != null && $Object.hasOwnProperty.call(message, "alias"))
object.alias = message.alias;
return object;
};
ZInfoNetwork.prototype.toJSON = function() {
return ZInfoNetwork.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoNetwork;
})();
info.ZInfoStorage = (function() {
const ZInfoStorage = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoStorage.prototype.device = "";
ZInfoStorage.prototype.mountPath = "";
ZInfoStorage.prototype.total = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
ZInfoStorage.prototype.storageLocation = false;
ZInfoStorage.prototype.partitionLabel = "";
ZInfoStorage.prototype.partitionTypeGuid = "";
ZInfoStorage.prototype.partitionUuid = "";
ZInfoStorage.create = function(properties) {
return new ZInfoStorage(properties);
};
ZInfoStorage.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
writer.uint32(10).string(message.device);
if (message.mountPath != null && $Object.hasOwnProperty.call(message, "mountPath") && message.mountPath !== "")
writer.uint32(18).string(message.mountPath);
if (message.total != null && $Object.hasOwnProperty.call(message, "total") && (typeof message.total === "object" ? message.total.low || message.total.high : message.total !== 0))
writer.uint32(24).uint64(message.total);
if (message.storageLocation != null && $Object.hasOwnProperty.call(message, "storageLocation") && message.storageLocation !== false)
writer.uint32(32).bool(message.storageLocation);
if (message.partitionLabel != null && $Object.hasOwnProperty.call(message, "partitionLabel") && message.partitionLabel !== "")
writer.uint32(42).string(message.partitionLabel);
if (message.partitionTypeGuid != null && $Object.hasOwnProperty.call(message, "partitionTypeGuid") && message.partitionTypeGuid !== "")
writer.uint32(50).string(message.partitionTypeGuid);
if (message.partitionUuid != null && $Object.hasOwnProperty.call(message, "partitionUuid") && message.partitionUuid !== "")
writer.uint32(58).string(message.partitionUuid);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoStorage.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoStorage();
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
message.device = value;
else
delete message.device;
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
message.total = value;
else
delete message.total;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.storageLocation = value;
else
delete message.storageLocation;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.partitionLabel = value;
else
delete message.partitionLabel;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.partitionTypeGuid = value;
else
delete message.partitionTypeGuid;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.partitionUuid = value;
else
delete message.partitionUuid;
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
ZInfoStorage.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoStorage)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoStorage: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoStorage();
if (object.device != null)
if (typeof object.device !== "string" || object.device.length)
message.device = $String(object.device);
if (object.mountPath != null)
if (typeof object.mountPath !== "string" || object.mountPath.length)
message.mountPath = $String(object.mountPath);
if (object.total != null)
if (typeof object.total === "object" ? object.total.low || object.total.high : $Number(object.total) !== 0)
if ($util.Long)
message.total = $util.Long.fromValue(object.total, true);
else if (typeof object.total === "string")
message.total = $parseInt(object.total, 10);
else if (typeof object.total === "number")
message.total = object.total;
else if (typeof object.total === "object")
message.total = new $util.LongBits(object.total.low >>> 0, object.total.high >>> 0).toNumber(true);
if (object.storageLocation != null)
if (object.storageLocation)
message.storageLocation = $Boolean(object.storageLocation);
if (object.partitionLabel != null)
if (typeof object.partitionLabel !== "string" || object.partitionLabel.length)
message.partitionLabel = $String(object.partitionLabel);
if (object.partitionTypeGuid != null)
if (typeof object.partitionTypeGuid !== "string" || object.partitionTypeGuid.length)
message.partitionTypeGuid = $String(object.partitionTypeGuid);
if (object.partitionUuid != null)
if (typeof object.partitionUuid !== "string" || object.partitionUuid.length)
message.partitionUuid = $String(object.partitionUuid);
return message;
};
ZInfoStorage.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.device = "";
object.mountPath = "";
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.total = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.total = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.storageLocation = false;
object.partitionLabel = "";
object.partitionTypeGuid = "";
object.partitionUuid = "";
}
if (message.device != null && $Object.hasOwnProperty.call(message, "device"))
object.device = message.device;
if (message.mountPath != null && $Object.hasOwnProperty.call(message, "mountPath"))
object.mountPath = message.mountPath;
if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.total = typeof message.total === "number" ? $BigInt(message.total) : $util.Long.fromBits(message.total.low >>> 0, message.total.high >>> 0, true).toBigInt();
else if (typeof message.total === "number")
object.total = options.longs === $String ? $String(message.total) : message.total;
else
object.total = options.longs === $String ? $util.Long.prototype.toString.call(message.total) : options.longs === $Number ? new $util.LongBits(message.total.low >>> 0, message.total.high >>> 0).toNumber(true) : message.total;
if (message.storageLocation != null && $Object.hasOwnProperty.call(message, "storageLocation"))
object.storageLocation = message.storageLocation;
if (message.partitionLabel != null && $Object.hasOwnProperty.call(message, "partitionLabel"))
object.partitionLabel = message.partitionLabel;
if (message.partitionTypeGuid != null && $Object.hasOwnProperty.call(message, "partitionTypeGuid"))
object.partitionTypeGuid = message.partitionTypeGuid;
if (message.partitionUuid != null && $Object.hasOwnProperty.call(message, "partitionUuid"))
object.partitionUuid = message.partitionUuid;
return object;
};
ZInfoStorage.prototype.toJSON = function() {
return ZInfoStorage.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoStorage;
})();
info.ZInfoTypes = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ZiNop"] = 0;
values[valuesById[1] = "ZiDevice"] = 1;
values[valuesById[3] = "ZiApp"] = 3;
values[valuesById[6] = "ZiNetworkInstance"] = 6;
values[valuesById[7] = "ZiVolume"] = 7;
values[valuesById[8] = "ZiContentTree"] = 8;
values[valuesById[9] = "ZiBlobList"] = 9;
values[valuesById[10] = "ZiAppInstMetaData"] = 10;
values[valuesById[11] = "ZiHardware"] = 11;
values[valuesById[12] = "ZiEdgeview"] = 12;
values[valuesById[13] = "ZiLocation"] = 13;
values[valuesById[14] = "ZiPatchEnvelope"] = 14;
values[valuesById[16] = "ZiNTPSources"] = 16;
values[valuesById[17] = "ZiKubeCluster"] = 17;
values[valuesById[18] = "ZiKubeClusterUpdateStatus"] = 18;
return values;
})();
info.ZInfoVolume = (function() {
const ZInfoVolume = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZInfoVolume.prototype.uuid = "";
ZInfoVolume.prototype.displayName = "";
ZInfoVolume.prototype.usage = null;
ZInfoVolume.prototype.resources = null;
ZInfoVolume.prototype.state = 0;
ZInfoVolume.prototype.progressPercentage = 0;
ZInfoVolume.prototype.volumeErr = null;
ZInfoVolume.prototype.generationCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ZInfoVolume.create = function(properties) {
return new ZInfoVolume(properties);
};
ZInfoVolume.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
writer.uint32(10).string(message.uuid);
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName") && message.displayName !== "")
writer.uint32(18).string(message.displayName);
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
$root.org.lfedge.eve.info.UsageInfo.encode(message.usage, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.resources != null && $Object.hasOwnProperty.call(message, "resources"))
$root.org.lfedge.eve.info.VolumeResources.encode(message.resources, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(40).int32(message.state);
if (message.progressPercentage != null && $Object.hasOwnProperty.call(message, "progressPercentage") && message.progressPercentage !== 0)
writer.uint32(48).uint32(message.progressPercentage);
if (message.volumeErr != null && $Object.hasOwnProperty.call(message, "volumeErr"))
$root.org.lfedge.eve.info.ErrorInfo.encode(message.volumeErr, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.generationCount != null && $Object.hasOwnProperty.call(message, "generationCount") && (typeof message.generationCount === "object" ? message.generationCount.low || message.generationCount.high : message.generationCount !== 0))
writer.uint32(64).int64(message.generationCount);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZInfoVolume.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZInfoVolume();
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
message.uuid = value;
else
delete message.uuid;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.displayName = value;
else
delete message.displayName;
continue;
}
case 3: {
if (wireType !== 2)
break;
message.usage = $root.org.lfedge.eve.info.UsageInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.usage);
continue;
}
case 4: {
if (wireType !== 2)
break;
message.resources = $root.org.lfedge.eve.info.VolumeResources.decode(reader, reader.size(), $undefined, _depth + 1, message.resources);
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.progressPercentage = value;
else
delete message.progressPercentage;
continue;
}
case 7: {
if (wireType !== 2)
break;
message.volumeErr = $root.org.lfedge.eve.info.ErrorInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.volumeErr);
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.generationCount = value;
else
delete message.generationCount;
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
ZInfoVolume.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZInfoVolume)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZInfoVolume: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZInfoVolume();
if (object.uuid != null)
if (typeof object.uuid !== "string" || object.uuid.length)
message.uuid = $String(object.uuid);
if (object.displayName != null)
if (typeof object.displayName !== "string" || object.displayName.length)
message.displayName = $String(object.displayName);
if (object.usage != null) {
if (!$util.isObject(object.usage))
throw $TypeError(".org.lfedge.eve.info.ZInfoVolume.usage: object expected");
message.usage = $root.org.lfedge.eve.info.UsageInfo.fromObject(object.usage, _depth + 1);
}
if (object.resources != null) {
if (!$util.isObject(object.resources))
throw $TypeError(".org.lfedge.eve.info.ZInfoVolume.resources: object expected");
message.resources = $root.org.lfedge.eve.info.VolumeResources.fromObject(object.resources, _depth + 1);
}
if (object.state !== 0 && (typeof object.state !== "string" || $root.org.lfedge.eve.info.ZSwState[object.state] !== 0))
switch (object.state) {
case "INVALID":
case 0:
message.state = 0;
break;
case "INITIAL":
case 1:
message.state = 1;
break;
case "DOWNLOAD_STARTED":
case 2:
message.state = 2;
break;
case "DOWNLOADED":
case 3:
message.state = 3;
break;
case "DELIVERED":
case 4:
message.state = 4;
break;
case "INSTALLED":
case 5:
message.state = 5;
break;
case "BOOTING":
case 6:
message.state = 6;
break;
case "RUNNING":
case 7:
message.state = 7;
break;
case "HALTING":
case 8:
message.state = 8;
break;
case "HALTED":
case 9:
message.state = 9;
break;
case "RESTARTING":
case 10:
message.state = 10;
break;
case "PURGING":
case 11:
message.state = 11;
break;
case "RESOLVING_TAG":
case 12:
message.state = 12;
break;
case "RESOLVED_TAG":
case 13:
message.state = 13;
break;
case "CREATING_VOLUME":
case 14:
message.state = 14;
break;
case "CREATED_VOLUME":
case 15:
message.state = 15;
break;
case "VERIFYING":
case 16:
message.state = 16;
break;
case "VERIFIED":
case 17:
message.state = 17;
break;
case "LOADING":
case 18:
message.state = 18;
break;
case "LOADED":
case 19:
message.state = 19;
break;
case "AWAITNETWORKINSTANCE":
case 20:
message.state = 20;
break;
case "ERROR":
case 21:
message.state = 21;
break;
case "START_DELAYED":
case 22:
message.state = 22;
break;
case "PENDING":
case 23:
message.state = 23;
break;
case "SCHEDULING":
case 24:
message.state = 24;
break;
default:
if (typeof object.state === "number" && (object.state | 0) === object.state)
message.state = object.state;
}
if (object.progressPercentage != null)
if ($Number(object.progressPercentage) !== 0)
message.progressPercentage = object.progressPercentage >>> 0;
if (object.volumeErr != null) {
if (!$util.isObject(object.volumeErr))
throw $TypeError(".org.lfedge.eve.info.ZInfoVolume.volumeErr: object expected");
message.volumeErr = $root.org.lfedge.eve.info.ErrorInfo.fromObject(object.volumeErr, _depth + 1);
}
if (object.generationCount != null)
if (typeof object.generationCount === "object" ? object.generationCount.low || object.generationCount.high : $Number(object.generationCount) !== 0)
if ($util.Long)
message.generationCount = $util.Long.fromValue(object.generationCount, false);
else if (typeof object.generationCount === "string")
message.generationCount = $parseInt(object.generationCount, 10);
else if (typeof object.generationCount === "number")
message.generationCount = object.generationCount;
else if (typeof object.generationCount === "object")
message.generationCount = new $util.LongBits(object.generationCount.low >>> 0, object.generationCount.high >>> 0).toNumber();
return message;
};
ZInfoVolume.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.uuid = "";
object.displayName = "";
object.usage = null;
object.resources = null;
object.state = options.enums === $String ? "INVALID" : 0;
object.progressPercentage = 0;
object.volumeErr = null;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.generationCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.generationCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid"))
object.uuid = message.uuid;
if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName"))
object.displayName = message.displayName;
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
object.usage = $root.org.lfedge.eve.info.UsageInfo.toObject(message.usage, options, _depth + 1);
if (message.resources != null && $Object.hasOwnProperty.call(message, "resources"))
object.resources = $root.org.lfedge.eve.info.VolumeResources.toObject(message.resources, options, _depth + 1);
if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
object.state = options.enums === $String ? $root.org.lfedge.eve.info.ZSwState[message.state] === $undefined ? message.state : $root.org.lfedge.eve.info.ZSwState[message.state] : message.state;
if (message.progressPercentage != null && $Object.hasOwnProperty.call(message, "progressPercentage"))
object.progressPercentage = message.progressPercentage;
if (message.volumeErr != null && $Object.hasOwnProperty.call(message, "volumeErr"))
object.volumeErr = $root.org.lfedge.eve.info.ErrorInfo.toObject(message.volumeErr, options, _depth + 1);
if (message.generationCount != null && $Object.hasOwnProperty.call(message, "generationCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.generationCount = typeof message.generationCount === "number" ? $BigInt(message.generationCount) : $util.Long.fromBits(message.generationCount.low >>> 0, message.generationCount.high >>> 0, false).toBigInt();
else if (typeof message.generationCount === "number")
object.generationCount = options.longs === $String ? $String(message.generationCount) : message.generationCount;
else
object.generationCount = options.longs === $String ? $util.Long.prototype.toString.call(message.generationCount) : options.longs === $Number ? new $util.LongBits(message.generationCount.low >>> 0, message.generationCount.high >>> 0).toNumber() : message.generationCount;
return object;
};
ZInfoVolume.prototype.toJSON = function() {
return ZInfoVolume.toObject(this, $protobuf.util.toJSONOptions);
};
return ZInfoVolume;
})();
info.ZSwState = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "INVALID"] = 0;
values[valuesById[1] = "INITIAL"] = 1;
values[valuesById[2] = "DOWNLOAD_STARTED"] = 2;
values[valuesById[3] = "DOWNLOADED"] = 3;
values[valuesById[4] = "DELIVERED"] = 4;
values[valuesById[5] = "INSTALLED"] = 5;
values[valuesById[6] = "BOOTING"] = 6;
values[valuesById[7] = "RUNNING"] = 7;
values[valuesById[8] = "HALTING"] = 8;
values[valuesById[9] = "HALTED"] = 9;
values[valuesById[10] = "RESTARTING"] = 10;
values[valuesById[11] = "PURGING"] = 11;
values[valuesById[12] = "RESOLVING_TAG"] = 12;
values[valuesById[13] = "RESOLVED_TAG"] = 13;
values[valuesById[14] = "CREATING_VOLUME"] = 14;
values[valuesById[15] = "CREATED_VOLUME"] = 15;
values[valuesById[16] = "VERIFYING"] = 16;
values[valuesById[17] = "VERIFIED"] = 17;
values[valuesById[18] = "LOADING"] = 18;
values[valuesById[19] = "LOADED"] = 19;
values[valuesById[20] = "AWAITNETWORKINSTANCE"] = 20;
values[valuesById[21] = "ERROR"] = 21;
values[valuesById[22] = "START_DELAYED"] = 22;
values[valuesById[23] = "PENDING"] = 23;
values[valuesById[24] = "SCHEDULING"] = 24;
return values;
})();
info.ZioBundle = (function() {
const ZioBundle = function (properties) {
this.members = [];
this.ioAddressList = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZioBundle.prototype.type = 0;
ZioBundle.prototype.name = "";
ZioBundle.prototype.members = $util.emptyArray;
ZioBundle.prototype.usedByAppUUID = "";
ZioBundle.prototype.usedByBaseOS = false;
ZioBundle.prototype.ioAddressList = $util.emptyArray;
ZioBundle.prototype.usage = 0;
ZioBundle.prototype.err = null;
ZioBundle.create = function(properties) {
return new ZioBundle(properties);
};
ZioBundle.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
writer.uint32(8).int32(message.type);
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(18).string(message.name);
if (message.members != null && message.members.length)
for (let i = 0; i < message.members.length; ++i)
writer.uint32(26).string(message.members[i]);
if (message.usedByAppUUID != null && $Object.hasOwnProperty.call(message, "usedByAppUUID") && message.usedByAppUUID !== "")
writer.uint32(34).string(message.usedByAppUUID);
if (message.usedByBaseOS != null && $Object.hasOwnProperty.call(message, "usedByBaseOS") && message.usedByBaseOS !== false)
writer.uint32(40).bool(message.usedByBaseOS);
if (message.ioAddressList != null && message.ioAddressList.length)
for (let i = 0; i < message.ioAddressList.length; ++i)
$root.org.lfedge.eve.info.IoAddresses.encode(message.ioAddressList[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage") && message.usage !== 0)
writer.uint32(56).int32(message.usage);
if (message.err != null && $Object.hasOwnProperty.call(message, "err"))
$root.org.lfedge.eve.info.ErrorInfo.encode(message.err, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZioBundle.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.ZioBundle();
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
if (value = reader.int32())
message.type = value;
else
delete message.type;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.members && message.members.length))
message.members = [];
message.members.push(reader.stringVerify());
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.usedByAppUUID = value;
else
delete message.usedByAppUUID;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.usedByBaseOS = value;
else
delete message.usedByBaseOS;
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.ioAddressList && message.ioAddressList.length))
message.ioAddressList = [];
message.ioAddressList.push($root.org.lfedge.eve.info.IoAddresses.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.usage = value;
else
delete message.usage;
continue;
}
case 8: {
if (wireType !== 2)
break;
message.err = $root.org.lfedge.eve.info.ErrorInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.err);
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
ZioBundle.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.ZioBundle)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.ZioBundle: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.ZioBundle();
if (object.type !== 0 && (typeof object.type !== "string" || $root.org.lfedge.eve.common.PhyIoType[object.type] !== 0))
switch (object.type) {
case "PhyIoNoop":
case 0:
message.type = 0;
break;
case "PhyIoNetEth":
case 1:
message.type = 1;
break;
case "PhyIoUSB":
case 2:
message.type = 2;
break;
case "PhyIoCOM":
case 3:
message.type = 3;
break;
case "PhyIoAudio":
case 4:
message.type = 4;
break;
case "PhyIoNetWLAN":
case 5:
message.type = 5;
break;
case "PhyIoNetWWAN":
case 6:
message.type = 6;
break;
case "PhyIoHDMI":
case 7:
message.type = 7;
break;
case "PhyIoNVMEStorage":
case 9:
message.type = 9;
break;
case "PhyIoSATAStorage":
case 10:
message.type = 10;
break;
case "PhyIoNetEthPF":
case 11:
message.type = 11;
break;
case "PhyIoNetEthVF":
case 12:
message.type = 12;
break;
case "PhyIoUSBController":
case 13:
message.type = 13;
break;
case "PhyIoUSBDevice":
case 14:
message.type = 14;
break;
case "PhyIoCAN":
case 15:
message.type = 15;
break;
case "PhyIoVCAN":
case 16:
message.type = 16;
break;
case "PhyIoLCAN":
case 17:
message.type = 17;
break;
case "PhyIoOther":
case 255:
message.type = 255;
break;
default:
if (typeof object.type === "number" && (object.type | 0) === object.type)
message.type = object.type;
}
if (object.name != null)
if (typeof object.name !== "string" || object.name.length)
message.name = $String(object.name);
if (object.members) {
if (!$Array.isArray(object.members))
throw $TypeError(".org.lfedge.eve.info.ZioBundle.members: array expected");
message.members = $Array(object.members.length);
for (let i = 0; i < object.members.length; ++i)
message.members[i] = $String(object.members[i]);
}
if (object.usedByAppUUID != null)
if (typeof object.usedByAppUUID !== "string" || object.usedByAppUUID.length)
message.usedByAppUUID = $String(object.usedByAppUUID);
if (object.usedByBaseOS != null)
if (object.usedByBaseOS)
message.usedByBaseOS = $Boolean(object.usedByBaseOS);
if (object.ioAddressList) {
if (!$Array.isArray(object.ioAddressList))
throw $TypeError(".org.lfedge.eve.info.ZioBundle.ioAddressList: array expected");
message.ioAddressList = $Array(object.ioAddressList.length);
for (let i = 0; i < object.ioAddressList.length; ++i) {
if (!$util.isObject(object.ioAddressList[i]))
throw $TypeError(".org.lfedge.eve.info.ZioBundle.ioAddressList: object expected");
message.ioAddressList[i] = $root.org.lfedge.eve.info.IoAddresses.fromObject(object.ioAddressList[i], _depth + 1);
}
}
if (object.usage !== 0 && (typeof object.usage !== "string" || $root.org.lfedge.eve.common.PhyIoMemberUsage[object.usage] !== 0))
switch (object.usage) {
case "PhyIoUsageNone":
case 0:
message.usage = 0;
break;
case "PhyIoUsageMgmtAndApps":
case 1:
message.usage = 1;
break;
case "PhyIoUsageShared":
case 2:
message.usage = 2;
break;
case "PhyIoUsageDedicated":
case 3:
message.usage = 3;
break;
case "PhyIoUsageDisabled":
case 4:
message.usage = 4;
break;
case "PhyIoUsageMgmtOnly":
case 5:
message.usage = 5;
break;
default:
if (typeof object.usage === "number" && (object.usage | 0) === object.usage)
message.usage = object.usage;
}
if (object.err != null) {
if (!$util.isObject(object.err))
throw $TypeError(".org.lfedge.eve.info.ZioBundle.err: object expected");
message.err = $root.org.lfedge.eve.info.ErrorInfo.fromObject(object.err, _depth + 1);
}
return message;
};
ZioBundle.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.members = [];
object.ioAddressList = [];
}
if (options.defaults) {
object.type = options.enums === $String ? "PhyIoNoop" : 0;
object.name = "";
object.usedByAppUUID = "";
object.usedByBaseOS = false;
object.usage = options.enums === $String ? "PhyIoUsageNone" : 0;
object.err = null;
}
if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
object.type = options.enums === $String ? $root.org.lfedge.eve.common.PhyIoType[message.type] === $undefined ? message.type : $root.org.lfedge.eve.common.PhyIoType[message.type] : message.type;
if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
object.name = message.name;
if (message.members && message.members.length) {
object.members = $Array(message.members.length);
for (let j = 0; j < message.members.length; ++j)
object.members[j] = message.members[j];
}
if (message.usedByAppUUID != null && $Object.hasOwnProperty.call(message, "usedByAppUUID"))
object.usedByAppUUID = message.usedByAppUUID;
if (message.usedByBaseOS != null && $Object.hasOwnProperty.call(message, "usedByBaseOS"))
object.usedByBaseOS = message.usedByBaseOS;
if (message.ioAddressList && message.ioAddressList.length) {
object.ioAddressList = $Array(message.ioAddressList.length);
for (let j = 0; j < message.ioAddressList.length; ++j)
object.ioAddressList[j] = $root.org.lfedge.eve.info.IoAddresses.toObject(message.ioAddressList[j], options, _depth + 1);
}
if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
object.usage = options.enums === $String ? $root.org.lfedge.eve.common.PhyIoMemberUsage[message.usage] === $undefined ? message.usage : $root.org.lfedge.eve.common.PhyIoMemberUsage[message.usage] : message.usage;
if (message.err != null && $Object.hasOwnProperty.call(message, "err"))
object.err = $root.org.lfedge.eve.info.ErrorInfo.toObject(message.err, options, _depth + 1);
return object;
};
ZioBundle.prototype.toJSON = function() {
return ZioBundle.toObject(this, $protobuf.util.toJSONOptions);
};
return ZioBundle;
})();
info.deprecatedMetricItem = (function() {
const deprecatedMetricItem = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
deprecatedMetricItem.prototype.key = "";
deprecatedMetricItem.prototype.type = 0;
deprecatedMetricItem.prototype.boolValue = null;
deprecatedMetricItem.prototype.uint32Value = null;
deprecatedMetricItem.prototype.uint64Value = null;
deprecatedMetricItem.prototype.floatValue = null;
deprecatedMetricItem.prototype.stringValue = null;
let $oneOfFields;
$Object.defineProperty(deprecatedMetricItem.prototype, "metricItemValue", {
get: $util.oneOfGetter($oneOfFields = ["boolValue", "uint32Value", "uint64Value", "floatValue", "stringValue"]),
set: $util.oneOfSetter($oneOfFields)
});
deprecatedMetricItem.create = function(properties) {
return new deprecatedMetricItem(properties);
};
deprecatedMetricItem.encode = function (message, writer, _depth) {
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
deprecatedMetricItem.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.info.deprecatedMetricItem();
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
deprecatedMetricItem.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.info.deprecatedMetricItem)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.info.deprecatedMetricItem: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.info.deprecatedMetricItem();
if (object.key != null)
if (typeof object.key !== "string" || object.key.length)
message.key = $String(object.key);
if (object.type !== 0 && (typeof object.type !== "string" || $root.org.lfedge.eve.info.DepMetricItemType[object.type] !== 0))
switch (object.type) {
case "DepMetricItemOther":
case 0:
message.type = 0;
break;
case "DepMetricItemGauge":
case 1:
message.type = 1;
break;
case "DepMetricItemCounter":
case 2:
message.type = 2;
break;
case "DepMetricItemState":
case 3:
message.type = 3;
break;
default:
if (typeof object.type === "number" && (object.type | 0) === object.type)
message.type = object.type;
}
if (object.boolValue != null)
message.boolValue = $Boolean(object.boolValue);
if (object.uint32Value != null)
message.uint32Value = object.uint32Value >>> 0;
if (object.uint64Value != null)
if ($util.Long)
message.uint64Value = $util.Long.fromValue(object.uint64Value, true);
else if (typeof object.uint64Value === "string")
message.uint64Value = $parseInt(object.uint64Value, 10);
else if (typeof object.uint64Value === "number")
message.uint64Value = object.uint64Value;
else if (typeof object.uint64Value === "object")
message.uint64Value = new $util.LongBits(object.uint64Value.low >>> 0, object.uint64Value.high >>> 0).toNumber(true);
if (object.floatValue != null)
message.floatValue = $Number(object.floatValue);
if (object.stringValue != null)
message.stringValue = $String(object.stringValue);
return message;
};
deprecatedMetricItem.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.key = "";
object.type = options.enums === $String ? "DepMetricItemOther" : 0;
}
if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
object.key = message.key;
if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
object.type = options.enums === $String ? $root.org.lfedge.eve.info.DepMetricItemType[message.type] === $undefined ? message.type : $root.org.lfedge.eve.info.DepMetricItemType[message.type] : message.type;
if (message.boolValue != null && $Object.hasOwnProperty.call(message, "boolValue")) {
object.boolValue = message.boolValue;
if (options.oneofs)
object.metricItemValue = "boolValue";
}
if (message.uint32Value != null && $Object.hasOwnProperty.call(message, "uint32Value")) {
object.uint32Value = message.uint32Value;
if (options.oneofs)
object.metricItemValue = "uint32Value";
}
if (message.uint64Value != null && $Object.hasOwnProperty.call(message, "uint64Value")) {
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.uint64Value = typeof message.uint64Value === "number" ? $BigInt(message.uint64Value) : $util.Long.fromBits(message.uint64Value.low >>> 0, message.uint64Value.high >>> 0, true).toBigInt();
else if (typeof message.uint64Value === "number")
object.uint64Value = options.longs === $String ? $String(message.uint64Value) : message.uint64Value;
else
object.uint64Value = options.longs === $String ? $util.Long.prototype.toString.call(message.uint64Value) : options.longs === $Number ? new $util.LongBits(message.uint64Value.low >>> 0, message.uint64Value.high >>> 0).toNumber(true) : message.uint64Value;
if (options.oneofs)
object.metricItemValue = "uint64Value";
}
if (message.floatValue != null && $Object.hasOwnProperty.call(message, "floatValue")) {
object.floatValue = options.json && !$isFinite(message.floatValue) ? $String(message.floatValue) : message.floatValue;
if (options.oneofs)
object.metricItemValue = "floatValue";
}
if (message.stringValue != null && $Object.hasOwnProperty.call(message, "stringValue")) {
object.stringValue = message.stringValue;
if (options.oneofs)
object.metricItemValue = "stringValue";
}
return object;
};
deprecatedMetricItem.prototype.toJSON = function() {
return deprecatedMetricItem.toObject(this, $protobuf.util.toJSONOptions);
};
return deprecatedMetricItem;
})();
return info;
})();
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
DeviceMemoryMetric.create = function(properties) {
return new DeviceMemoryMetric(properties);
};
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
DeviceMemoryMetric.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.DeviceMemoryMetric)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.DeviceMemoryMetric: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.DeviceMemoryMetric();
if (object.memoryMB != null)
if ($Number(object.memoryMB) !== 0)
message.memoryMB = object.memoryMB >>> 0;
if (object.allocatedAppsMB != null)
if ($Number(object.allocatedAppsMB) !== 0)
message.allocatedAppsMB = object.allocatedAppsMB >>> 0;
if (object.allocatedEveMB != null)
if ($Number(object.allocatedEveMB) !== 0)
message.allocatedEveMB = object.allocatedEveMB >>> 0;
if (object.usedEveMB != null)
if ($Number(object.usedEveMB) !== 0)
message.usedEveMB = object.usedEveMB >>> 0;
return message;
};
DeviceMemoryMetric.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.memoryMB = 0;
object.allocatedAppsMB = 0;
object.allocatedEveMB = 0;
object.usedEveMB = 0;
}
if (message.memoryMB != null && $Object.hasOwnProperty.call(message, "memoryMB"))
object.memoryMB = message.memoryMB;
if (message.allocatedAppsMB != null && $Object.hasOwnProperty.call(message, "allocatedAppsMB"))
object.allocatedAppsMB = message.allocatedAppsMB;
if (message.allocatedEveMB != null && $Object.hasOwnProperty.call(message, "allocatedEveMB"))
object.allocatedEveMB = message.allocatedEveMB;
if (message.usedEveMB != null && $Object.hasOwnProperty.call(message, "usedEveMB"))
object.usedEveMB = message.usedEveMB;
return object;
};
DeviceMemoryMetric.prototype.toJSON = function() {
return DeviceMemoryMetric.toObject(this, $protobuf.util.toJSONOptions);
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
MetricItem.create = function(properties) {
return new MetricItem(properties);
};
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
MetricItem.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.MetricItem)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.MetricItem: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.MetricItem();
if (object.key != null)
if (typeof object.key !== "string" || object.key.length)
message.key = $String(object.key);
if (object.type !== 0 && (typeof object.type !== "string" || $root.org.lfedge.eve.metrics.MetricItemType[object.type] !== 0))
switch (object.type) {
case "MetricItemOther":
case 0:
message.type = 0;
break;
case "MetricItemGauge":
case 1:
message.type = 1;
break;
case "MetricItemCounter":
case 2:
message.type = 2;
break;
case "MetricItemState":
case 3:
message.type = 3;
break;
default:
if (typeof object.type === "number" && (object.type | 0) === object.type)
message.type = object.type;
}
if (object.boolValue != null)
message.boolValue = $Boolean(object.boolValue);
if (object.uint32Value != null)
message.uint32Value = object.uint32Value >>> 0;
if (object.uint64Value != null)
if ($util.Long)
message.uint64Value = $util.Long.fromValue(object.uint64Value, true);
else if (typeof object.uint64Value === "string")
message.uint64Value = $parseInt(object.uint64Value, 10);
else if (typeof object.uint64Value === "number")
message.uint64Value = object.uint64Value;
else if (typeof object.uint64Value === "object")
message.uint64Value = new $util.LongBits(object.uint64Value.low >>> 0, object.uint64Value.high >>> 0).toNumber(true);
if (object.floatValue != null)
message.floatValue = $Number(object.floatValue);
if (object.stringValue != null)
message.stringValue = $String(object.stringValue);
return message;
};
MetricItem.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.key = "";
object.type = options.enums === $String ? "MetricItemOther" : 0;
}
if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
object.key = message.key;
if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
object.type = options.enums === $String ? $root.org.lfedge.eve.metrics.MetricItemType[message.type] === $undefined ? message.type : $root.org.lfedge.eve.metrics.MetricItemType[message.type] : message.type;
if (message.boolValue != null && $Object.hasOwnProperty.call(message, "boolValue")) {
object.boolValue = message.boolValue;
if (options.oneofs)
object.metricItemValue = "boolValue";
}
if (message.uint32Value != null && $Object.hasOwnProperty.call(message, "uint32Value")) {
object.uint32Value = message.uint32Value;
if (options.oneofs)
object.metricItemValue = "uint32Value";
}
if (message.uint64Value != null && $Object.hasOwnProperty.call(message, "uint64Value")) {
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.uint64Value = typeof message.uint64Value === "number" ? $BigInt(message.uint64Value) : $util.Long.fromBits(message.uint64Value.low >>> 0, message.uint64Value.high >>> 0, true).toBigInt();
else if (typeof message.uint64Value === "number")
object.uint64Value = options.longs === $String ? $String(message.uint64Value) : message.uint64Value;
else
object.uint64Value = options.longs === $String ? $util.Long.prototype.toString.call(message.uint64Value) : options.longs === $Number ? new $util.LongBits(message.uint64Value.low >>> 0, message.uint64Value.high >>> 0).toNumber(true) : message.uint64Value;
if (options.oneofs)
object.metricItemValue = "uint64Value";
}
if (message.floatValue != null && $Object.hasOwnProperty.call(message, "floatValue")) {
object.floatValue = options.json && !$isFinite(message.floatValue) ? $String(message.floatValue) : message.floatValue;
if (options.oneofs)
object.metricItemValue = "floatValue";
}
if (message.stringValue != null && $Object.hasOwnProperty.call(message, "stringValue")) {
object.stringValue = message.stringValue;
if (options.oneofs)
object.metricItemValue = "stringValue";
}
return object;
};
MetricItem.prototype.toJSON = function() {
return MetricItem.toObject(this, $protobuf.util.toJSONOptions);
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
ZMetricMsg.create = function(properties) {
return new ZMetricMsg(properties);
};
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
ZMetricMsg.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.ZMetricMsg)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.ZMetricMsg: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.ZMetricMsg();
if (object.devID != null)
if (typeof object.devID !== "string" || object.devID.length)
message.devID = $String(object.devID);
if (object.atTimeStamp != null) {
if (!$util.isObject(object.atTimeStamp))
throw $TypeError(".org.lfedge.eve.metrics.ZMetricMsg.atTimeStamp: object expected");
message.atTimeStamp = $root.google.protobuf.Timestamp.fromObject(object.atTimeStamp, _depth + 1);
}
if (object.dm != null) {
if (!$util.isObject(object.dm))
throw $TypeError(".org.lfedge.eve.metrics.ZMetricMsg.dm: object expected");
message.dm = $root.org.lfedge.eve.metrics.deviceMetric.fromObject(object.dm, _depth + 1);
}
if (object.am) {
if (!$Array.isArray(object.am))
throw $TypeError(".org.lfedge.eve.metrics.ZMetricMsg.am: array expected");
message.am = $Array(object.am.length);
for (let i = 0; i < object.am.length; ++i)
if (typeof object.am[i] === "string")
$util.base64.decode(object.am[i], message.am[i] = $util.newBuffer($util.base64.length(object.am[i])), 0);
else if (object.am[i].length >= 0)
message.am[i] = object.am[i];
}
if (object.nm) {
if (!$Array.isArray(object.nm))
throw $TypeError(".org.lfedge.eve.metrics.ZMetricMsg.nm: array expected");
message.nm = $Array(object.nm.length);
for (let i = 0; i < object.nm.length; ++i)
if (typeof object.nm[i] === "string")
$util.base64.decode(object.nm[i], message.nm[i] = $util.newBuffer($util.base64.length(object.nm[i])), 0);
else if (object.nm[i].length >= 0)
message.nm[i] = object.nm[i];
}
if (object.vm) {
if (!$Array.isArray(object.vm))
throw $TypeError(".org.lfedge.eve.metrics.ZMetricMsg.vm: array expected");
message.vm = $Array(object.vm.length);
for (let i = 0; i < object.vm.length; ++i)
if (typeof object.vm[i] === "string")
$util.base64.decode(object.vm[i], message.vm[i] = $util.newBuffer($util.base64.length(object.vm[i])), 0);
else if (object.vm[i].length >= 0)
message.vm[i] = object.vm[i];
}
if (object.pr) {
if (!$Array.isArray(object.pr))
throw $TypeError(".org.lfedge.eve.metrics.ZMetricMsg.pr: array expected");
message.pr = $Array(object.pr.length);
for (let i = 0; i < object.pr.length; ++i)
if (typeof object.pr[i] === "string")
$util.base64.decode(object.pr[i], message.pr[i] = $util.newBuffer($util.base64.length(object.pr[i])), 0);
else if (object.pr[i].length >= 0)
message.pr[i] = object.pr[i];
}
if (object.cm != null)
if (object.cm.length)
if (typeof object.cm === "string")
$util.base64.decode(object.cm, message.cm = $util.newBuffer($util.base64.length(object.cm)), 0);
else if (object.cm.length >= 0)
message.cm = object.cm;
if (object.nestMetric) {
if (!$Array.isArray(object.nestMetric))
throw $TypeError(".org.lfedge.eve.metrics.ZMetricMsg.nestMetric: array expected");
message.nestMetric = $Array(object.nestMetric.length);
for (let i = 0; i < object.nestMetric.length; ++i)
if (typeof object.nestMetric[i] === "string")
$util.base64.decode(object.nestMetric[i], message.nestMetric[i] = $util.newBuffer($util.base64.length(object.nestMetric[i])), 0);
else if (object.nestMetric[i].length >= 0)
message.nestMetric[i] = object.nestMetric[i];
}
return message;
};
ZMetricMsg.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.am = [];
object.nm = [];
object.vm = [];
object.pr = [];
object.nestMetric = [];
}
if (options.defaults) {
object.devID = "";
object.atTimeStamp = null;
if (options.bytes === $String)
object.cm = "";
else {
object.cm = [];
if (options.bytes !== $Array)
object.cm = $util.newBuffer(object.cm);
}
}
if (message.devID != null && $Object.hasOwnProperty.call(message, "devID"))
object.devID = message.devID;
if (message.atTimeStamp != null && $Object.hasOwnProperty.call(message, "atTimeStamp"))
object.atTimeStamp = $root.google.protobuf.Timestamp.toObject(message.atTimeStamp, options, _depth + 1);
if (message.dm != null && $Object.hasOwnProperty.call(message, "dm")) {
object.dm = $root.org.lfedge.eve.metrics.deviceMetric.toObject(message.dm, options, _depth + 1);
if (options.oneofs)
object.MetricContent = "dm";
}
if (message.am && message.am.length) {
object.am = $Array(message.am.length);
for (let j = 0; j < message.am.length; ++j)
object.am[j] = options.bytes === $String ? $util.base64.encode(message.am[j], 0, message.am[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.am[j]) : message.am[j];
}
if (message.nm && message.nm.length) {
object.nm = $Array(message.nm.length);
for (let j = 0; j < message.nm.length; ++j)
object.nm[j] = options.bytes === $String ? $util.base64.encode(message.nm[j], 0, message.nm[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.nm[j]) : message.nm[j];
}
if (message.vm && message.vm.length) {
object.vm = $Array(message.vm.length);
for (let j = 0; j < message.vm.length; ++j)
object.vm[j] = options.bytes === $String ? $util.base64.encode(message.vm[j], 0, message.vm[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.vm[j]) : message.vm[j];
}
if (message.pr && message.pr.length) {
object.pr = $Array(message.pr.length);
for (let j = 0; j < message.pr.length; ++j)
object.pr[j] = options.bytes === $String ? $util.base64.encode(message.pr[j], 0, message.pr[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.pr[j]) : message.pr[j];
}
if (message.cm != null && $Object.hasOwnProperty.call(message, "cm"))
object.cm = options.bytes === $String ? $util.base64.encode(message.cm, 0, message.cm.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.cm) : message.cm;
if (message.nestMetric && message.nestMetric.length) {
object.nestMetric = $Array(message.nestMetric.length);
for (let j = 0; j < message.nestMetric.length; ++j)
object.nestMetric[j] = options.bytes === $String ? $util.base64.encode(message.nestMetric[j], 0, message.nestMetric[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.nestMetric[j]) : message.nestMetric[j];
}
return object;
};
ZMetricMsg.prototype.toJSON = function() {
return ZMetricMsg.toObject(this, $protobuf.util.toJSONOptions);
};
return ZMetricMsg;
})();
metrics.ZmetricTypes = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ZmNop"] = 0;
values[valuesById[1] = "ZmDevice"] = 1;
values[valuesById[3] = "ZmApp"] = 3;
return values;
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
appCpuMetric.create = function(properties) {
return new appCpuMetric(properties);
};
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
appCpuMetric.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.appCpuMetric)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.appCpuMetric: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.appCpuMetric();
if (object.upTime != null) {
if (!$util.isObject(object.upTime))
throw $TypeError(".org.lfedge.eve.metrics.appCpuMetric.upTime: object expected");
message.upTime = $root.google.protobuf.Timestamp.fromObject(object.upTime, _depth + 1);
}
if (object.total != null)
if (typeof object.total === "object" ? object.total.low || object.total.high : $Number(object.total) !== 0)
if ($util.Long)
message.total = $util.Long.fromValue(object.total, true);
else if (typeof object.total === "string")
message.total = $parseInt(object.total, 10);
else if (typeof object.total === "number")
message.total = object.total;
else if (typeof object.total === "object")
message.total = new $util.LongBits(object.total.low >>> 0, object.total.high >>> 0).toNumber(true);
if (object.systemTotal != null)
if (typeof object.systemTotal === "object" ? object.systemTotal.low || object.systemTotal.high : $Number(object.systemTotal) !== 0)
if ($util.Long)
message.systemTotal = $util.Long.fromValue(object.systemTotal, true);
else if (typeof object.systemTotal === "string")
message.systemTotal = $parseInt(object.systemTotal, 10);
else if (typeof object.systemTotal === "number")
message.systemTotal = object.systemTotal;
else if (typeof object.systemTotal === "object")
message.systemTotal = new $util.LongBits(object.systemTotal.low >>> 0, object.systemTotal.high >>> 0).toNumber(true);
if (object.totalNs != null)
if (typeof object.totalNs === "object" ? object.totalNs.low || object.totalNs.high : $Number(object.totalNs) !== 0)
if ($util.Long)
message.totalNs = $util.Long.fromValue(object.totalNs, true);
else if (typeof object.totalNs === "string")
message.totalNs = $parseInt(object.totalNs, 10);
else if (typeof object.totalNs === "number")
message.totalNs = object.totalNs;
else if (typeof object.totalNs === "object")
message.totalNs = new $util.LongBits(object.totalNs.low >>> 0, object.totalNs.high >>> 0).toNumber(true);
return message;
};
appCpuMetric.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.upTime = null;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.total = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.total = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.systemTotal = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.systemTotal = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.totalNs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.totalNs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.upTime != null && $Object.hasOwnProperty.call(message, "upTime"))
object.upTime = $root.google.protobuf.Timestamp.toObject(message.upTime, options, _depth + 1);
if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.total = typeof message.total === "number" ? $BigInt(message.total) : $util.Long.fromBits(message.total.low >>> 0, message.total.high >>> 0, true).toBigInt();
else if (typeof message.total === "number")
object.total = options.longs === $String ? $String(message.total) : message.total;
else
object.total = options.longs === $String ? $util.Long.prototype.toString.call(message.total) : options.longs === $Number ? new $util.LongBits(message.total.low >>> 0, message.total.high >>> 0).toNumber(true) : message.total;
if (message.systemTotal != null && $Object.hasOwnProperty.call(message, "systemTotal"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.systemTotal = typeof message.systemTotal === "number" ? $BigInt(message.systemTotal) : $util.Long.fromBits(message.systemTotal.low >>> 0, message.systemTotal.high >>> 0, true).toBigInt();
else if (typeof message.systemTotal === "number")
object.systemTotal = options.longs === $String ? $String(message.systemTotal) : message.systemTotal;
else
object.systemTotal = options.longs === $String ? $util.Long.prototype.toString.call(message.systemTotal) : options.longs === $Number ? new $util.LongBits(message.systemTotal.low >>> 0, message.systemTotal.high >>> 0).toNumber(true) : message.systemTotal;
if (message.totalNs != null && $Object.hasOwnProperty.call(message, "totalNs"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.totalNs = typeof message.totalNs === "number" ? $BigInt(message.totalNs) : $util.Long.fromBits(message.totalNs.low >>> 0, message.totalNs.high >>> 0, true).toBigInt();
else if (typeof message.totalNs === "number")
object.totalNs = options.longs === $String ? $String(message.totalNs) : message.totalNs;
else
object.totalNs = options.longs === $String ? $util.Long.prototype.toString.call(message.totalNs) : options.longs === $Number ? new $util.LongBits(message.totalNs.low >>> 0, message.totalNs.high >>> 0).toNumber(true) : message.totalNs;
return object;
};
appCpuMetric.prototype.toJSON = function() {
return appCpuMetric.toObject(this, $protobuf.util.toJSONOptions);
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
deviceMetric.create = function(properties) {
return new deviceMetric(properties);
};
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
deviceMetric.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.deviceMetric)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.deviceMetric();
if (object.memory != null) {
if (!$util.isObject(object.memory))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.memory: object expected");
message.memory = $root.org.lfedge.eve.metrics.memoryMetric.fromObject(object.memory, _depth + 1);
}
if (object.network) {
if (!$Array.isArray(object.network))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.network: array expected");
message.network = $Array(object.network.length);
for (let i = 0; i < object.network.length; ++i) {
if (!$util.isObject(object.network[i]))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.network: object expected");
message.network[i] = $root.org.lfedge.eve.metrics.networkMetric.fromObject(object.network[i], _depth + 1);
}
}
if (object.zedcloud) {
if (!$Array.isArray(object.zedcloud))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.zedcloud: array expected");
message.zedcloud = $Array(object.zedcloud.length);
for (let i = 0; i < object.zedcloud.length; ++i) {
if (!$util.isObject(object.zedcloud[i]))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.zedcloud: object expected");
message.zedcloud[i] = $root.org.lfedge.eve.metrics.zedcloudMetric.fromObject(object.zedcloud[i], _depth + 1);
}
}
if (object.disk) {
if (!$Array.isArray(object.disk))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.disk: array expected");
message.disk = $Array(object.disk.length);
for (let i = 0; i < object.disk.length; ++i) {
if (!$util.isObject(object.disk[i]))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.disk: object expected");
message.disk[i] = $root.org.lfedge.eve.metrics.diskMetric.fromObject(object.disk[i], _depth + 1);
}
}
if (object.cpuMetric != null) {
if (!$util.isObject(object.cpuMetric))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.cpuMetric: object expected");
message.cpuMetric = $root.org.lfedge.eve.metrics.appCpuMetric.fromObject(object.cpuMetric, _depth + 1);
}
if (object.metricItems) {
if (!$Array.isArray(object.metricItems))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.metricItems: array expected");
message.metricItems = $Array(object.metricItems.length);
for (let i = 0; i < object.metricItems.length; ++i) {
if (!$util.isObject(object.metricItems[i]))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.metricItems: object expected");
message.metricItems[i] = $root.org.lfedge.eve.metrics.MetricItem.fromObject(object.metricItems[i], _depth + 1);
}
}
if (object.runtimeStorageOverheadMB != null)
if (typeof object.runtimeStorageOverheadMB === "object" ? object.runtimeStorageOverheadMB.low || object.runtimeStorageOverheadMB.high : $Number(object.runtimeStorageOverheadMB) !== 0)
if ($util.Long)
message.runtimeStorageOverheadMB = $util.Long.fromValue(object.runtimeStorageOverheadMB, true);
else if (typeof object.runtimeStorageOverheadMB === "string")
message.runtimeStorageOverheadMB = $parseInt(object.runtimeStorageOverheadMB, 10);
else if (typeof object.runtimeStorageOverheadMB === "number")
message.runtimeStorageOverheadMB = object.runtimeStorageOverheadMB;
else if (typeof object.runtimeStorageOverheadMB === "object")
message.runtimeStorageOverheadMB = new $util.LongBits(object.runtimeStorageOverheadMB.low >>> 0, object.runtimeStorageOverheadMB.high >>> 0).toNumber(true);
if (object.appRunTimeStorageMB != null)
if (typeof object.appRunTimeStorageMB === "object" ? object.appRunTimeStorageMB.low || object.appRunTimeStorageMB.high : $Number(object.appRunTimeStorageMB) !== 0)
if ($util.Long)
message.appRunTimeStorageMB = $util.Long.fromValue(object.appRunTimeStorageMB, true);
else if (typeof object.appRunTimeStorageMB === "string")
message.appRunTimeStorageMB = $parseInt(object.appRunTimeStorageMB, 10);
else if (typeof object.appRunTimeStorageMB === "number")
message.appRunTimeStorageMB = object.appRunTimeStorageMB;
else if (typeof object.appRunTimeStorageMB === "object")
message.appRunTimeStorageMB = new $util.LongBits(object.appRunTimeStorageMB.low >>> 0, object.appRunTimeStorageMB.high >>> 0).toNumber(true);
if (object.systemServicesMemoryMB != null) {
if (!$util.isObject(object.systemServicesMemoryMB))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.systemServicesMemoryMB: object expected");
message.systemServicesMemoryMB = $root.org.lfedge.eve.metrics.memoryMetric.fromObject(object.systemServicesMemoryMB, _depth + 1);
}
if (object.log != null)
if (object.log.length)
if (typeof object.log === "string")
$util.base64.decode(object.log, message.log = $util.newBuffer($util.base64.length(object.log)), 0);
else if (object.log.length >= 0)
message.log = object.log;
if (object.cipher) {
if (!$Array.isArray(object.cipher))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.cipher: array expected");
message.cipher = $Array(object.cipher.length);
for (let i = 0; i < object.cipher.length; ++i)
if (typeof object.cipher[i] === "string")
$util.base64.decode(object.cipher[i], message.cipher[i] = $util.newBuffer($util.base64.length(object.cipher[i])), 0);
else if (object.cipher[i].length >= 0)
message.cipher[i] = object.cipher[i];
}
if (object.acl != null)
if (object.acl.length)
if (typeof object.acl === "string")
$util.base64.decode(object.acl, message.acl = $util.newBuffer($util.base64.length(object.acl)), 0);
else if (object.acl.length >= 0)
message.acl = object.acl;
if (object.newlog != null)
if (object.newlog.length)
if (typeof object.newlog === "string")
$util.base64.decode(object.newlog, message.newlog = $util.newBuffer($util.base64.length(object.newlog)), 0);
else if (object.newlog.length >= 0)
message.newlog = object.newlog;
if (object.zedbox != null) {
if (!$util.isObject(object.zedbox))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.zedbox: object expected");
message.zedbox = $root.org.lfedge.eve.metrics.zedboxStats.fromObject(object.zedbox, _depth + 1);
}
if (object.deviceMemory != null) {
if (!$util.isObject(object.deviceMemory))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.deviceMemory: object expected");
message.deviceMemory = $root.org.lfedge.eve.metrics.DeviceMemoryMetric.fromObject(object.deviceMemory, _depth + 1);
}
if (object.lastReceivedConfig != null) {
if (!$util.isObject(object.lastReceivedConfig))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.lastReceivedConfig: object expected");
message.lastReceivedConfig = $root.google.protobuf.Timestamp.fromObject(object.lastReceivedConfig, _depth + 1);
}
if (object.lastProcessedConfig != null) {
if (!$util.isObject(object.lastProcessedConfig))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.lastProcessedConfig: object expected");
message.lastProcessedConfig = $root.google.protobuf.Timestamp.fromObject(object.lastProcessedConfig, _depth + 1);
}
if (object.cellular) {
if (!$Array.isArray(object.cellular))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.cellular: array expected");
message.cellular = $Array(object.cellular.length);
for (let i = 0; i < object.cellular.length; ++i)
if (typeof object.cellular[i] === "string")
$util.base64.decode(object.cellular[i], message.cellular[i] = $util.newBuffer($util.base64.length(object.cellular[i])), 0);
else if (object.cellular[i].length >= 0)
message.cellular[i] = object.cellular[i];
}
if (object.flowlog != null)
if (object.flowlog.length)
if (typeof object.flowlog === "string")
$util.base64.decode(object.flowlog, message.flowlog = $util.newBuffer($util.base64.length(object.flowlog)), 0);
else if (object.flowlog.length >= 0)
message.flowlog = object.flowlog;
if (object.dormantTimeInSeconds != null)
if (typeof object.dormantTimeInSeconds === "object" ? object.dormantTimeInSeconds.low || object.dormantTimeInSeconds.high : $Number(object.dormantTimeInSeconds) !== 0)
if ($util.Long)
message.dormantTimeInSeconds = $util.Long.fromValue(object.dormantTimeInSeconds, true);
else if (typeof object.dormantTimeInSeconds === "string")
message.dormantTimeInSeconds = $parseInt(object.dormantTimeInSeconds, 10);
else if (typeof object.dormantTimeInSeconds === "number")
message.dormantTimeInSeconds = object.dormantTimeInSeconds;
else if (typeof object.dormantTimeInSeconds === "object")
message.dormantTimeInSeconds = new $util.LongBits(object.dormantTimeInSeconds.low >>> 0, object.dormantTimeInSeconds.high >>> 0).toNumber(true);
if (object.storageMetrics) {
if (!$Array.isArray(object.storageMetrics))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.storageMetrics: array expected");
message.storageMetrics = $Array(object.storageMetrics.length);
for (let i = 0; i < object.storageMetrics.length; ++i)
if (typeof object.storageMetrics[i] === "string")
$util.base64.decode(object.storageMetrics[i], message.storageMetrics[i] = $util.newBuffer($util.base64.length(object.storageMetrics[i])), 0);
else if (object.storageMetrics[i].length >= 0)
message.storageMetrics[i] = object.storageMetrics[i];
}
if (object.pnacMetrics) {
if (!$Array.isArray(object.pnacMetrics))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.pnacMetrics: array expected");
message.pnacMetrics = $Array(object.pnacMetrics.length);
for (let i = 0; i < object.pnacMetrics.length; ++i)
if (typeof object.pnacMetrics[i] === "string")
$util.base64.decode(object.pnacMetrics[i], message.pnacMetrics[i] = $util.newBuffer($util.base64.length(object.pnacMetrics[i])), 0);
else if (object.pnacMetrics[i].length >= 0)
message.pnacMetrics[i] = object.pnacMetrics[i];
}
if (object.bondMetrics) {
if (!$Array.isArray(object.bondMetrics))
throw $TypeError(".org.lfedge.eve.metrics.deviceMetric.bondMetrics: array expected");
message.bondMetrics = $Array(object.bondMetrics.length);
for (let i = 0; i < object.bondMetrics.length; ++i)
if (typeof object.bondMetrics[i] === "string")
$util.base64.decode(object.bondMetrics[i], message.bondMetrics[i] = $util.newBuffer($util.base64.length(object.bondMetrics[i])), 0);
else if (object.bondMetrics[i].length >= 0)
message.bondMetrics[i] = object.bondMetrics[i];
}
return message;
};
deviceMetric.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults) {
object.network = [];
object.zedcloud = [];
object.disk = [];
object.metricItems = [];
object.cipher = [];
object.cellular = [];
object.storageMetrics = [];
object.pnacMetrics = [];
object.bondMetrics = [];
}
if (options.defaults) {
object.memory = null;
object.cpuMetric = null;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.runtimeStorageOverheadMB = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.runtimeStorageOverheadMB = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.appRunTimeStorageMB = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.appRunTimeStorageMB = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.systemServicesMemoryMB = null;
if (options.bytes === $String)
object.log = "";
else {
object.log = [];
if (options.bytes !== $Array)
object.log = $util.newBuffer(object.log);
}
if (options.bytes === $String)
object.acl = "";
else {
object.acl = [];
if (options.bytes !== $Array)
object.acl = $util.newBuffer(object.acl);
}
if (options.bytes === $String)
object.newlog = "";
else {
object.newlog = [];
if (options.bytes !== $Array)
object.newlog = $util.newBuffer(object.newlog);
}
object.zedbox = null;
object.deviceMemory = null;
object.lastReceivedConfig = null;
object.lastProcessedConfig = null;
if (options.bytes === $String)
object.flowlog = "";
else {
object.flowlog = [];
if (options.bytes !== $Array)
object.flowlog = $util.newBuffer(object.flowlog);
}
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.dormantTimeInSeconds = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.dormantTimeInSeconds = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.memory != null && $Object.hasOwnProperty.call(message, "memory"))
object.memory = $root.org.lfedge.eve.metrics.memoryMetric.toObject(message.memory, options, _depth + 1);
if (message.network && message.network.length) {
object.network = $Array(message.network.length);
for (let j = 0; j < message.network.length; ++j)
object.network[j] = $root.org.lfedge.eve.metrics.networkMetric.toObject(message.network[j], options, _depth + 1);
}
if (message.zedcloud && message.zedcloud.length) {
object.zedcloud = $Array(message.zedcloud.length);
for (let j = 0; j < message.zedcloud.length; ++j)
object.zedcloud[j] = $root.org.lfedge.eve.metrics.zedcloudMetric.toObject(message.zedcloud[j], options, _depth + 1);
}
if (message.disk && message.disk.length) {
object.disk = $Array(message.disk.length);
for (let j = 0; j < message.disk.length; ++j)
object.disk[j] = $root.org.lfedge.eve.metrics.diskMetric.toObject(message.disk[j], options, _depth + 1);
}
if (message.cpuMetric != null && $Object.hasOwnProperty.call(message, "cpuMetric"))
object.cpuMetric = $root.org.lfedge.eve.metrics.appCpuMetric.toObject(message.cpuMetric, options, _depth + 1);
if (message.metricItems && message.metricItems.length) {
object.metricItems = $Array(message.metricItems.length);
for (let j = 0; j < message.metricItems.length; ++j)
object.metricItems[j] = $root.org.lfedge.eve.metrics.MetricItem.toObject(message.metricItems[j], options, _depth + 1);
}
if (message.runtimeStorageOverheadMB != null && $Object.hasOwnProperty.call(message, "runtimeStorageOverheadMB"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.runtimeStorageOverheadMB = typeof message.runtimeStorageOverheadMB === "number" ? $BigInt(message.runtimeStorageOverheadMB) : $util.Long.fromBits(message.runtimeStorageOverheadMB.low >>> 0, message.runtimeStorageOverheadMB.high >>> 0, true).toBigInt();
else if (typeof message.runtimeStorageOverheadMB === "number")
object.runtimeStorageOverheadMB = options.longs === $String ? $String(message.runtimeStorageOverheadMB) : message.runtimeStorageOverheadMB;
else
object.runtimeStorageOverheadMB = options.longs === $String ? $util.Long.prototype.toString.call(message.runtimeStorageOverheadMB) : options.longs === $Number ? new $util.LongBits(message.runtimeStorageOverheadMB.low >>> 0, message.runtimeStorageOverheadMB.high >>> 0).toNumber(true) : message.runtimeStorageOverheadMB;
if (message.appRunTimeStorageMB != null && $Object.hasOwnProperty.call(message, "appRunTimeStorageMB"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.appRunTimeStorageMB = typeof message.appRunTimeStorageMB === "number" ? $BigInt(message.appRunTimeStorageMB) : $util.Long.fromBits(message.appRunTimeStorageMB.low >>> 0, message.appRunTimeStorageMB.high >>> 0, true).toBigInt();
else if (typeof message.appRunTimeStorageMB === "number")
object.appRunTimeStorageMB = options.longs === $String ? $String(message.appRunTimeStorageMB) : message.appRunTimeStorageMB;
else
object.appRunTimeStorageMB = options.longs === $String ? $util.Long.prototype.toString.call(message.appRunTimeStorageMB) : options.longs === $Number ? new $util.LongBits(message.appRunTimeStorageMB.low >>> 0, message.appRunTimeStorageMB.high >>> 0).toNumber(true) : message.appRunTimeStorageMB;
if (message.systemServicesMemoryMB != null && $Object.hasOwnProperty.call(message, "systemServicesMemoryMB"))
object.systemServicesMemoryMB = $root.org.lfedge.eve.metrics.memoryMetric.toObject(message.systemServicesMemoryMB, options, _depth + 1);
if (message.log != null && $Object.hasOwnProperty.call(message, "log"))
object.log = options.bytes === $String ? $util.base64.encode(message.log, 0, message.log.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.log) : message.log;
if (message.cipher && message.cipher.length) {
object.cipher = $Array(message.cipher.length);
for (let j = 0; j < message.cipher.length; ++j)
object.cipher[j] = options.bytes === $String ? $util.base64.encode(message.cipher[j], 0, message.cipher[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.cipher[j]) : message.cipher[j];
}
if (message.acl != null && $Object.hasOwnProperty.call(message, "acl"))
object.acl = options.bytes === $String ? $util.base64.encode(message.acl, 0, message.acl.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.acl) : message.acl;
if (message.newlog != null && $Object.hasOwnProperty.call(message, "newlog"))
object.newlog = options.bytes === $String ? $util.base64.encode(message.newlog, 0, message.newlog.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.newlog) : message.newlog;
if (message.zedbox != null && $Object.hasOwnProperty.call(message, "zedbox"))
object.zedbox = $root.org.lfedge.eve.metrics.zedboxStats.toObject(message.zedbox, options, _depth + 1);
if (message.deviceMemory != null && $Object.hasOwnProperty.call(message, "deviceMemory"))
object.deviceMemory = $root.org.lfedge.eve.metrics.DeviceMemoryMetric.toObject(message.deviceMemory, options, _depth + 1);
if (message.lastReceivedConfig != null && $Object.hasOwnProperty.call(message, "lastReceivedConfig"))
object.lastReceivedConfig = $root.google.protobuf.Timestamp.toObject(message.lastReceivedConfig, options, _depth + 1);
if (message.lastProcessedConfig != null && $Object.hasOwnProperty.call(message, "lastProcessedConfig"))
object.lastProcessedConfig = $root.google.protobuf.Timestamp.toObject(message.lastProcessedConfig, options, _depth + 1);
if (message.cellular && message.cellular.length) {
object.cellular = $Array(message.cellular.length);
for (let j = 0; j < message.cellular.length; ++j)
object.cellular[j] = options.bytes === $String ? $util.base64.encode(message.cellular[j], 0, message.cellular[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.cellular[j]) : message.cellular[j];
}
if (message.flowlog != null && $Object.hasOwnProperty.call(message, "flowlog"))
object.flowlog = options.bytes === $String ? $util.base64.encode(message.flowlog, 0, message.flowlog.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.flowlog) : message.flowlog;
if (message.dormantTimeInSeconds != null && $Object.hasOwnProperty.call(message, "dormantTimeInSeconds"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.dormantTimeInSeconds = typeof message.dormantTimeInSeconds === "number" ? $BigInt(message.dormantTimeInSeconds) : $util.Long.fromBits(message.dormantTimeInSeconds.low >>> 0, message.dormantTimeInSeconds.high >>> 0, true).toBigInt();
else if (typeof message.dormantTimeInSeconds === "number")
object.dormantTimeInSeconds = options.longs === $String ? $String(message.dormantTimeInSeconds) : message.dormantTimeInSeconds;
else
object.dormantTimeInSeconds = options.longs === $String ? $util.Long.prototype.toString.call(message.dormantTimeInSeconds) : options.longs === $Number ? new $util.LongBits(message.dormantTimeInSeconds.low >>> 0, message.dormantTimeInSeconds.high >>> 0).toNumber(true) : message.dormantTimeInSeconds;
if (message.storageMetrics && message.storageMetrics.length) {
object.storageMetrics = $Array(message.storageMetrics.length);
for (let j = 0; j < message.storageMetrics.length; ++j)
object.storageMetrics[j] = options.bytes === $String ? $util.base64.encode(message.storageMetrics[j], 0, message.storageMetrics[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.storageMetrics[j]) : message.storageMetrics[j];
}
if (message.pnacMetrics && message.pnacMetrics.length) {
object.pnacMetrics = $Array(message.pnacMetrics.length);
for (let j = 0; j < message.pnacMetrics.length; ++j)
object.pnacMetrics[j] = options.bytes === $String ? $util.base64.encode(message.pnacMetrics[j], 0, message.pnacMetrics[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.pnacMetrics[j]) : message.pnacMetrics[j];
}
if (message.bondMetrics && message.bondMetrics.length) {
object.bondMetrics = $Array(message.bondMetrics.length);
for (let j = 0; j < message.bondMetrics.length; ++j)
object.bondMetrics[j] = options.bytes === $String ? $util.base64.encode(message.bondMetrics[j], 0, message.bondMetrics[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.bondMetrics[j]) : message.bondMetrics[j];
}
return object;
};
deviceMetric.prototype.toJSON = function() {
return deviceMetric.toObject(this, $protobuf.util.toJSONOptions);
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
diskMetric.create = function(properties) {
return new diskMetric(properties);
};
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
diskMetric.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.diskMetric)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.diskMetric: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.diskMetric();
if (object.disk != null)
if (typeof object.disk !== "string" || object.disk.length)
message.disk = $String(object.disk);
if (object.mountPath != null)
if (typeof object.mountPath !== "string" || object.mountPath.length)
message.mountPath = $String(object.mountPath);
if (object.readBytes != null)
if (typeof object.readBytes === "object" ? object.readBytes.low || object.readBytes.high : $Number(object.readBytes) !== 0)
if ($util.Long)
message.readBytes = $util.Long.fromValue(object.readBytes, true);
else if (typeof object.readBytes === "string")
message.readBytes = $parseInt(object.readBytes, 10);
else if (typeof object.readBytes === "number")
message.readBytes = object.readBytes;
else if (typeof object.readBytes === "object")
message.readBytes = new $util.LongBits(object.readBytes.low >>> 0, object.readBytes.high >>> 0).toNumber(true);
if (object.writeBytes != null)
if (typeof object.writeBytes === "object" ? object.writeBytes.low || object.writeBytes.high : $Number(object.writeBytes) !== 0)
if ($util.Long)
message.writeBytes = $util.Long.fromValue(object.writeBytes, true);
else if (typeof object.writeBytes === "string")
message.writeBytes = $parseInt(object.writeBytes, 10);
else if (typeof object.writeBytes === "number")
message.writeBytes = object.writeBytes;
else if (typeof object.writeBytes === "object")
message.writeBytes = new $util.LongBits(object.writeBytes.low >>> 0, object.writeBytes.high >>> 0).toNumber(true);
if (object.readCount != null)
if (typeof object.readCount === "object" ? object.readCount.low || object.readCount.high : $Number(object.readCount) !== 0)
if ($util.Long)
message.readCount = $util.Long.fromValue(object.readCount, true);
else if (typeof object.readCount === "string")
message.readCount = $parseInt(object.readCount, 10);
else if (typeof object.readCount === "number")
message.readCount = object.readCount;
else if (typeof object.readCount === "object")
message.readCount = new $util.LongBits(object.readCount.low >>> 0, object.readCount.high >>> 0).toNumber(true);
if (object.writeCount != null)
if (typeof object.writeCount === "object" ? object.writeCount.low || object.writeCount.high : $Number(object.writeCount) !== 0)
if ($util.Long)
message.writeCount = $util.Long.fromValue(object.writeCount, true);
else if (typeof object.writeCount === "string")
message.writeCount = $parseInt(object.writeCount, 10);
else if (typeof object.writeCount === "number")
message.writeCount = object.writeCount;
else if (typeof object.writeCount === "object")
message.writeCount = new $util.LongBits(object.writeCount.low >>> 0, object.writeCount.high >>> 0).toNumber(true);
if (object.total != null)
if (typeof object.total === "object" ? object.total.low || object.total.high : $Number(object.total) !== 0)
if ($util.Long)
message.total = $util.Long.fromValue(object.total, true);
else if (typeof object.total === "string")
message.total = $parseInt(object.total, 10);
else if (typeof object.total === "number")
message.total = object.total;
else if (typeof object.total === "object")
message.total = new $util.LongBits(object.total.low >>> 0, object.total.high >>> 0).toNumber(true);
if (object.used != null)
if (typeof object.used === "object" ? object.used.low || object.used.high : $Number(object.used) !== 0)
if ($util.Long)
message.used = $util.Long.fromValue(object.used, true);
else if (typeof object.used === "string")
message.used = $parseInt(object.used, 10);
else if (typeof object.used === "number")
message.used = object.used;
else if (typeof object.used === "object")
message.used = new $util.LongBits(object.used.low >>> 0, object.used.high >>> 0).toNumber(true);
if (object.free != null)
if (typeof object.free === "object" ? object.free.low || object.free.high : $Number(object.free) !== 0)
if ($util.Long)
message.free = $util.Long.fromValue(object.free, true);
else if (typeof object.free === "string")
message.free = $parseInt(object.free, 10);
else if (typeof object.free === "number")
message.free = object.free;
else if (typeof object.free === "object")
message.free = new $util.LongBits(object.free.low >>> 0, object.free.high >>> 0).toNumber(true);
return message;
};
diskMetric.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.disk = "";
object.mountPath = "";
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.readBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.readBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.writeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.writeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.readCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.readCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.writeCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.writeCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.total = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.total = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.used = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.used = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.free = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.free = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.disk != null && $Object.hasOwnProperty.call(message, "disk"))
object.disk = message.disk;
if (message.mountPath != null && $Object.hasOwnProperty.call(message, "mountPath"))
object.mountPath = message.mountPath;
if (message.readBytes != null && $Object.hasOwnProperty.call(message, "readBytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.readBytes = typeof message.readBytes === "number" ? $BigInt(message.readBytes) : $util.Long.fromBits(message.readBytes.low >>> 0, message.readBytes.high >>> 0, true).toBigInt();
else if (typeof message.readBytes === "number")
object.readBytes = options.longs === $String ? $String(message.readBytes) : message.readBytes;
else
object.readBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.readBytes) : options.longs === $Number ? new $util.LongBits(message.readBytes.low >>> 0, message.readBytes.high >>> 0).toNumber(true) : message.readBytes;
if (message.writeBytes != null && $Object.hasOwnProperty.call(message, "writeBytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.writeBytes = typeof message.writeBytes === "number" ? $BigInt(message.writeBytes) : $util.Long.fromBits(message.writeBytes.low >>> 0, message.writeBytes.high >>> 0, true).toBigInt();
else if (typeof message.writeBytes === "number")
object.writeBytes = options.longs === $String ? $String(message.writeBytes) : message.writeBytes;
else
object.writeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.writeBytes) : options.longs === $Number ? new $util.LongBits(message.writeBytes.low >>> 0, message.writeBytes.high >>> 0).toNumber(true) : message.writeBytes;
if (message.readCount != null && $Object.hasOwnProperty.call(message, "readCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.readCount = typeof message.readCount === "number" ? $BigInt(message.readCount) : $util.Long.fromBits(message.readCount.low >>> 0, message.readCount.high >>> 0, true).toBigInt();
else if (typeof message.readCount === "number")
object.readCount = options.longs === $String ? $String(message.readCount) : message.readCount;
else
object.readCount = options.longs === $String ? $util.Long.prototype.toString.call(message.readCount) : options.longs === $Number ? new $util.LongBits(message.readCount.low >>> 0, message.readCount.high >>> 0).toNumber(true) : message.readCount;
if (message.writeCount != null && $Object.hasOwnProperty.call(message, "writeCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.writeCount = typeof message.writeCount === "number" ? $BigInt(message.writeCount) : $util.Long.fromBits(message.writeCount.low >>> 0, message.writeCount.high >>> 0, true).toBigInt();
else if (typeof message.writeCount === "number")
object.writeCount = options.longs === $String ? $String(message.writeCount) : message.writeCount;
else
object.writeCount = options.longs === $String ? $util.Long.prototype.toString.call(message.writeCount) : options.longs === $Number ? new $util.LongBits(message.writeCount.low >>> 0, message.writeCount.high >>> 0).toNumber(true) : message.writeCount;
if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.total = typeof message.total === "number" ? $BigInt(message.total) : $util.Long.fromBits(message.total.low >>> 0, message.total.high >>> 0, true).toBigInt();
else if (typeof message.total === "number")
object.total = options.longs === $String ? $String(message.total) : message.total;
else
object.total = options.longs === $String ? $util.Long.prototype.toString.call(message.total) : options.longs === $Number ? new $util.LongBits(message.total.low >>> 0, message.total.high >>> 0).toNumber(true) : message.total;
if (message.used != null && $Object.hasOwnProperty.call(message, "used"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.used = typeof message.used === "number" ? $BigInt(message.used) : $util.Long.fromBits(message.used.low >>> 0, message.used.high >>> 0, true).toBigInt();
else if (typeof message.used === "number")
object.used = options.longs === $String ? $String(message.used) : message.used;
else
object.used = options.longs === $String ? $util.Long.prototype.toString.call(message.used) : options.longs === $Number ? new $util.LongBits(message.used.low >>> 0, message.used.high >>> 0).toNumber(true) : message.used;
if (message.free != null && $Object.hasOwnProperty.call(message, "free"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.free = typeof message.free === "number" ? $BigInt(message.free) : $util.Long.fromBits(message.free.low >>> 0, message.free.high >>> 0, true).toBigInt();
else if (typeof message.free === "number")
object.free = options.longs === $String ? $String(message.free) : message.free;
else
object.free = options.longs === $String ? $util.Long.prototype.toString.call(message.free) : options.longs === $Number ? new $util.LongBits(message.free.low >>> 0, message.free.high >>> 0).toNumber(true) : message.free;
return object;
};
diskMetric.prototype.toJSON = function() {
return diskMetric.toObject(this, $protobuf.util.toJSONOptions);
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
memoryMetric.create = function(properties) {
return new memoryMetric(properties);
};
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
memoryMetric.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.memoryMetric)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.memoryMetric: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.memoryMetric();
if (object.usedMem != null)
if ($Number(object.usedMem) !== 0)
message.usedMem = object.usedMem >>> 0;
if (object.availMem != null)
if ($Number(object.availMem) !== 0)
message.availMem = object.availMem >>> 0;
if (object.usedPercentage != null)
if (!$Object.is($Number(object.usedPercentage), 0))
message.usedPercentage = $Number(object.usedPercentage);
if (object.availPercentage != null)
if (!$Object.is($Number(object.availPercentage), 0))
message.availPercentage = $Number(object.availPercentage);
return message;
};
memoryMetric.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.usedMem = 0;
object.availMem = 0;
object.usedPercentage = 0;
object.availPercentage = 0;
}
if (message.usedMem != null && $Object.hasOwnProperty.call(message, "usedMem"))
object.usedMem = message.usedMem;
if (message.availMem != null && $Object.hasOwnProperty.call(message, "availMem"))
object.availMem = message.availMem;
if (message.usedPercentage != null && $Object.hasOwnProperty.call(message, "usedPercentage"))
object.usedPercentage = options.json && !$isFinite(message.usedPercentage) ? $String(message.usedPercentage) : message.usedPercentage;
if (message.availPercentage != null && $Object.hasOwnProperty.call(message, "availPercentage"))
object.availPercentage = options.json && !$isFinite(message.availPercentage) ? $String(message.availPercentage) : message.availPercentage;
return object;
};
memoryMetric.prototype.toJSON = function() {
return memoryMetric.toObject(this, $protobuf.util.toJSONOptions);
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
networkMetric.create = function(properties) {
return new networkMetric(properties);
};
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
networkMetric.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.networkMetric)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.networkMetric: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.networkMetric();
if (object.iName != null)
if (typeof object.iName !== "string" || object.iName.length)
message.iName = $String(object.iName);
if (object.txBytes != null)
if (typeof object.txBytes === "object" ? object.txBytes.low || object.txBytes.high : $Number(object.txBytes) !== 0)
if ($util.Long)
message.txBytes = $util.Long.fromValue(object.txBytes, true);
else if (typeof object.txBytes === "string")
message.txBytes = $parseInt(object.txBytes, 10);
else if (typeof object.txBytes === "number")
message.txBytes = object.txBytes;
else if (typeof object.txBytes === "object")
message.txBytes = new $util.LongBits(object.txBytes.low >>> 0, object.txBytes.high >>> 0).toNumber(true);
if (object.rxBytes != null)
if (typeof object.rxBytes === "object" ? object.rxBytes.low || object.rxBytes.high : $Number(object.rxBytes) !== 0)
if ($util.Long)
message.rxBytes = $util.Long.fromValue(object.rxBytes, true);
else if (typeof object.rxBytes === "string")
message.rxBytes = $parseInt(object.rxBytes, 10);
else if (typeof object.rxBytes === "number")
message.rxBytes = object.rxBytes;
else if (typeof object.rxBytes === "object")
message.rxBytes = new $util.LongBits(object.rxBytes.low >>> 0, object.rxBytes.high >>> 0).toNumber(true);
if (object.txDrops != null)
if (typeof object.txDrops === "object" ? object.txDrops.low || object.txDrops.high : $Number(object.txDrops) !== 0)
if ($util.Long)
message.txDrops = $util.Long.fromValue(object.txDrops, true);
else if (typeof object.txDrops === "string")
message.txDrops = $parseInt(object.txDrops, 10);
else if (typeof object.txDrops === "number")
message.txDrops = object.txDrops;
else if (typeof object.txDrops === "object")
message.txDrops = new $util.LongBits(object.txDrops.low >>> 0, object.txDrops.high >>> 0).toNumber(true);
if (object.rxDrops != null)
if (typeof object.rxDrops === "object" ? object.rxDrops.low || object.rxDrops.high : $Number(object.rxDrops) !== 0)
if ($util.Long)
message.rxDrops = $util.Long.fromValue(object.rxDrops, true);
else if (typeof object.rxDrops === "string")
message.rxDrops = $parseInt(object.rxDrops, 10);
else if (typeof object.rxDrops === "number")
message.rxDrops = object.rxDrops;
else if (typeof object.rxDrops === "object")
message.rxDrops = new $util.LongBits(object.rxDrops.low >>> 0, object.rxDrops.high >>> 0).toNumber(true);
if (object.txPkts != null)
if (typeof object.txPkts === "object" ? object.txPkts.low || object.txPkts.high : $Number(object.txPkts) !== 0)
if ($util.Long)
message.txPkts = $util.Long.fromValue(object.txPkts, true);
else if (typeof object.txPkts === "string")
message.txPkts = $parseInt(object.txPkts, 10);
else if (typeof object.txPkts === "number")
message.txPkts = object.txPkts;
else if (typeof object.txPkts === "object")
message.txPkts = new $util.LongBits(object.txPkts.low >>> 0, object.txPkts.high >>> 0).toNumber(true);
if (object.rxPkts != null)
if (typeof object.rxPkts === "object" ? object.rxPkts.low || object.rxPkts.high : $Number(object.rxPkts) !== 0)
if ($util.Long)
message.rxPkts = $util.Long.fromValue(object.rxPkts, true);
else if (typeof object.rxPkts === "string")
message.rxPkts = $parseInt(object.rxPkts, 10);
else if (typeof object.rxPkts === "number")
message.rxPkts = object.rxPkts;
else if (typeof object.rxPkts === "object")
message.rxPkts = new $util.LongBits(object.rxPkts.low >>> 0, object.rxPkts.high >>> 0).toNumber(true);
if (object.txErrors != null)
if (typeof object.txErrors === "object" ? object.txErrors.low || object.txErrors.high : $Number(object.txErrors) !== 0)
if ($util.Long)
message.txErrors = $util.Long.fromValue(object.txErrors, true);
else if (typeof object.txErrors === "string")
message.txErrors = $parseInt(object.txErrors, 10);
else if (typeof object.txErrors === "number")
message.txErrors = object.txErrors;
else if (typeof object.txErrors === "object")
message.txErrors = new $util.LongBits(object.txErrors.low >>> 0, object.txErrors.high >>> 0).toNumber(true);
if (object.rxErrors != null)
if (typeof object.rxErrors === "object" ? object.rxErrors.low || object.rxErrors.high : $Number(object.rxErrors) !== 0)
if ($util.Long)
message.rxErrors = $util.Long.fromValue(object.rxErrors, true);
else if (typeof object.rxErrors === "string")
message.rxErrors = $parseInt(object.rxErrors, 10);
else if (typeof object.rxErrors === "number")
message.rxErrors = object.rxErrors;
else if (typeof object.rxErrors === "object")
message.rxErrors = new $util.LongBits(object.rxErrors.low >>> 0, object.rxErrors.high >>> 0).toNumber(true);
if (object.txAclDrops != null)
if (typeof object.txAclDrops === "object" ? object.txAclDrops.low || object.txAclDrops.high : $Number(object.txAclDrops) !== 0)
if ($util.Long)
message.txAclDrops = $util.Long.fromValue(object.txAclDrops, true);
else if (typeof object.txAclDrops === "string")
message.txAclDrops = $parseInt(object.txAclDrops, 10);
else if (typeof object.txAclDrops === "number")
message.txAclDrops = object.txAclDrops;
else if (typeof object.txAclDrops === "object")
message.txAclDrops = new $util.LongBits(object.txAclDrops.low >>> 0, object.txAclDrops.high >>> 0).toNumber(true);
if (object.rxAclDrops != null)
if (typeof object.rxAclDrops === "object" ? object.rxAclDrops.low || object.rxAclDrops.high : $Number(object.rxAclDrops) !== 0)
if ($util.Long)
message.rxAclDrops = $util.Long.fromValue(object.rxAclDrops, true);
else if (typeof object.rxAclDrops === "string")
message.rxAclDrops = $parseInt(object.rxAclDrops, 10);
else if (typeof object.rxAclDrops === "number")
message.rxAclDrops = object.rxAclDrops;
else if (typeof object.rxAclDrops === "object")
message.rxAclDrops = new $util.LongBits(object.rxAclDrops.low >>> 0, object.rxAclDrops.high >>> 0).toNumber(true);
if (object.txAclRateLimitDrops != null)
if (typeof object.txAclRateLimitDrops === "object" ? object.txAclRateLimitDrops.low || object.txAclRateLimitDrops.high : $Number(object.txAclRateLimitDrops) !== 0)
if ($util.Long)
message.txAclRateLimitDrops = $util.Long.fromValue(object.txAclRateLimitDrops, true);
else if (typeof object.txAclRateLimitDrops === "string")
message.txAclRateLimitDrops = $parseInt(object.txAclRateLimitDrops, 10);
else if (typeof object.txAclRateLimitDrops === "number")
message.txAclRateLimitDrops = object.txAclRateLimitDrops;
else if (typeof object.txAclRateLimitDrops === "object")
message.txAclRateLimitDrops = new $util.LongBits(object.txAclRateLimitDrops.low >>> 0, object.txAclRateLimitDrops.high >>> 0).toNumber(true);
if (object.rxAclRateLimitDrops != null)
if (typeof object.rxAclRateLimitDrops === "object" ? object.rxAclRateLimitDrops.low || object.rxAclRateLimitDrops.high : $Number(object.rxAclRateLimitDrops) !== 0)
if ($util.Long)
message.rxAclRateLimitDrops = $util.Long.fromValue(object.rxAclRateLimitDrops, true);
else if (typeof object.rxAclRateLimitDrops === "string")
message.rxAclRateLimitDrops = $parseInt(object.rxAclRateLimitDrops, 10);
else if (typeof object.rxAclRateLimitDrops === "number")
message.rxAclRateLimitDrops = object.rxAclRateLimitDrops;
else if (typeof object.rxAclRateLimitDrops === "object")
message.rxAclRateLimitDrops = new $util.LongBits(object.rxAclRateLimitDrops.low >>> 0, object.rxAclRateLimitDrops.high >>> 0).toNumber(true);
if (object.localName != null)
if (typeof object.localName !== "string" || object.localName.length)
message.localName = $String(object.localName);
if (object.alias != null)
if (typeof object.alias !== "string" || object.alias.length)
message.alias = $String(object.alias);
return message;
};
networkMetric.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.iName = "";
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.txBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.txBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.rxBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.rxBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.txDrops = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.txDrops = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.rxDrops = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.rxDrops = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.txPkts = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.txPkts = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.rxPkts = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.rxPkts = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.txErrors = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.txErrors = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.rxErrors = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.rxErrors = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.txAclDrops = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.txAclDrops = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.rxAclDrops = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.rxAclDrops = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.txAclRateLimitDrops = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.txAclRateLimitDrops = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.rxAclRateLimitDrops = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.rxAclRateLimitDrops = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.localName = "";
object.alias = "";
}
if (message.iName != null && $Object.hasOwnProperty.call(message, "iName"))
object.iName = message.iName;
if (message.txBytes != null && $Object.hasOwnProperty.call(message, "txBytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.txBytes = typeof message.txBytes === "number" ? $BigInt(message.txBytes) : $util.Long.fromBits(message.txBytes.low >>> 0, message.txBytes.high >>> 0, true).toBigInt();
else if (typeof message.txBytes === "number")
object.txBytes = options.longs === $String ? $String(message.txBytes) : message.txBytes;
else
object.txBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.txBytes) : options.longs === $Number ? new $util.LongBits(message.txBytes.low >>> 0, message.txBytes.high >>> 0).toNumber(true) : message.txBytes;
if (message.rxBytes != null && $Object.hasOwnProperty.call(message, "rxBytes"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.rxBytes = typeof message.rxBytes === "number" ? $BigInt(message.rxBytes) : $util.Long.fromBits(message.rxBytes.low >>> 0, message.rxBytes.high >>> 0, true).toBigInt();
else if (typeof message.rxBytes === "number")
object.rxBytes = options.longs === $String ? $String(message.rxBytes) : message.rxBytes;
else
object.rxBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.rxBytes) : options.longs === $Number ? new $util.LongBits(message.rxBytes.low >>> 0, message.rxBytes.high >>> 0).toNumber(true) : message.rxBytes;
if (message.txDrops != null && $Object.hasOwnProperty.call(message, "txDrops"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.txDrops = typeof message.txDrops === "number" ? $BigInt(message.txDrops) : $util.Long.fromBits(message.txDrops.low >>> 0, message.txDrops.high >>> 0, true).toBigInt();
else if (typeof message.txDrops === "number")
object.txDrops = options.longs === $String ? $String(message.txDrops) : message.txDrops;
else
object.txDrops = options.longs === $String ? $util.Long.prototype.toString.call(message.txDrops) : options.longs === $Number ? new $util.LongBits(message.txDrops.low >>> 0, message.txDrops.high >>> 0).toNumber(true) : message.txDrops;
if (message.rxDrops != null && $Object.hasOwnProperty.call(message, "rxDrops"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.rxDrops = typeof message.rxDrops === "number" ? $BigInt(message.rxDrops) : $util.Long.fromBits(message.rxDrops.low >>> 0, message.rxDrops.high >>> 0, true).toBigInt();
else if (typeof message.rxDrops === "number")
object.rxDrops = options.longs === $String ? $String(message.rxDrops) : message.rxDrops;
else
object.rxDrops = options.longs === $String ? $util.Long.prototype.toString.call(message.rxDrops) : options.longs === $Number ? new $util.LongBits(message.rxDrops.low >>> 0, message.rxDrops.high >>> 0).toNumber(true) : message.rxDrops;
if (message.txPkts != null && $Object.hasOwnProperty.call(message, "txPkts"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.txPkts = typeof message.txPkts === "number" ? $BigInt(message.txPkts) : $util.Long.fromBits(message.txPkts.low >>> 0, message.txPkts.high >>> 0, true).toBigInt();
else if (typeof message.txPkts === "number")
object.txPkts = options.longs === $String ? $String(message.txPkts) : message.txPkts;
else
object.txPkts = options.longs === $String ? $util.Long.prototype.toString.call(message.txPkts) : options.longs === $Number ? new $util.LongBits(message.txPkts.low >>> 0, message.txPkts.high >>> 0).toNumber(true) : message.txPkts;
if (message.rxPkts != null && $Object.hasOwnProperty.call(message, "rxPkts"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.rxPkts = typeof message.rxPkts === "number" ? $BigInt(message.rxPkts) : $util.Long.fromBits(message.rxPkts.low >>> 0, message.rxPkts.high >>> 0, true).toBigInt();
else if (typeof message.rxPkts === "number")
object.rxPkts = options.longs === $String ? $String(message.rxPkts) : message.rxPkts;
else
object.rxPkts = options.longs === $String ? $util.Long.prototype.toString.call(message.rxPkts) : options.longs === $Number ? new $util.LongBits(message.rxPkts.low >>> 0, message.rxPkts.high >>> 0).toNumber(true) : message.rxPkts;
if (message.txErrors != null && $Object.hasOwnProperty.call(message, "txErrors"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.txErrors = typeof message.txErrors === "number" ? $BigInt(message.txErrors) : $util.Long.fromBits(message.txErrors.low >>> 0, message.txErrors.high >>> 0, true).toBigInt();
else if (typeof message.txErrors === "number")
object.txErrors = options.longs === $String ? $String(message.txErrors) : message.txErrors;
else
object.txErrors = options.longs === $String ? $util.Long.prototype.toString.call(message.txErrors) : options.longs === $Number ? new $util.LongBits(message.txErrors.low >>> 0, message.txErrors.high >>> 0).toNumber(true) : message.txErrors;
if (message.rxErrors != null && $Object.hasOwnProperty.call(message, "rxErrors"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.rxErrors = typeof message.rxErrors === "number" ? $BigInt(message.rxErrors) : $util.Long.fromBits(message.rxErrors.low >>> 0, message.rxErrors.high >>> 0, true).toBigInt();
else if (typeof message.rxErrors === "number")
object.rxErrors = options.longs === $String ? $String(message.rxErrors) : message.rxErrors;
else
object.rxErrors = options.longs === $String ? $util.Long.prototype.toString.call(message.rxErrors) : options.longs === $Number ? new $util.LongBits(message.rxErrors.low >>> 0, message.rxErrors.high >>> 0).toNumber(true) : message.rxErrors;
if (message.txAclDrops != null && $Object.hasOwnProperty.call(message, "txAclDrops"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.txAclDrops = typeof message.txAclDrops === "number" ? $BigInt(message.txAclDrops) : $util.Long.fromBits(message.txAclDrops.low >>> 0, message.txAclDrops.high >>> 0, true).toBigInt();
else if (typeof message.txAclDrops === "number")
object.txAclDrops = options.longs === $String ? $String(message.txAclDrops) : message.txAclDrops;
else
object.txAclDrops = options.longs === $String ? $util.Long.prototype.toString.call(message.txAclDrops) : options.longs === $Number ? new $util.LongBits(message.txAclDrops.low >>> 0, message.txAclDrops.high >>> 0).toNumber(true) : message.txAclDrops;
if (message.rxAclDrops != null && $Object.hasOwnProperty.call(message, "rxAclDrops"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.rxAclDrops = typeof message.rxAclDrops === "number" ? $BigInt(message.rxAclDrops) : $util.Long.fromBits(message.rxAclDrops.low >>> 0, message.rxAclDrops.high >>> 0, true).toBigInt();
else if (typeof message.rxAclDrops === "number")
object.rxAclDrops = options.longs === $String ? $String(message.rxAclDrops) : message.rxAclDrops;
else
object.rxAclDrops = options.longs === $String ? $util.Long.prototype.toString.call(message.rxAclDrops) : options.longs === $Number ? new $util.LongBits(message.rxAclDrops.low >>> 0, message.rxAclDrops.high >>> 0).toNumber(true) : message.rxAclDrops;
if (message.txAclRateLimitDrops != null && $Object.hasOwnProperty.call(message, "txAclRateLimitDrops"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.txAclRateLimitDrops = typeof message.txAclRateLimitDrops === "number" ? $BigInt(message.txAclRateLimitDrops) : $util.Long.fromBits(message.txAclRateLimitDrops.low >>> 0, message.txAclRateLimitDrops.high >>> 0, true).toBigInt();
else if (typeof message.txAclRateLimitDrops === "number")
object.txAclRateLimitDrops = options.longs === $String ? $String(message.txAclRateLimitDrops) : message.txAclRateLimitDrops;
else
object.txAclRateLimitDrops = options.longs === $String ? $util.Long.prototype.toString.call(message.txAclRateLimitDrops) : options.longs === $Number ? new $util.LongBits(message.txAclRateLimitDrops.low >>> 0, message.txAclRateLimitDrops.high >>> 0).toNumber(true) : message.txAclRateLimitDrops;
if (message.rxAclRateLimitDrops != null && $Object.hasOwnProperty.call(message, "rxAclRateLimitDrops"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.rxAclRateLimitDrops = typeof message.rxAclRateLimitDrops === "number" ? $BigInt(message.rxAclRateLimitDrops) : $util.Long.fromBits(message.rxAclRateLimitDrops.low >>> 0, message.rxAclRateLimitDrops.high >>> 0, true).toBigInt();
else if (typeof message.rxAclRateLimitDrops === "number")
object.rxAclRateLimitDrops = options.longs === $String ? $String(message.rxAclRateLimitDrops) : message.rxAclRateLimitDrops;
else
object.rxAclRateLimitDrops = options.longs === $String ? $util.Long.prototype.toString.call(message.rxAclRateLimitDrops) : options.longs === $Number ? new $util.LongBits(message.rxAclRateLimitDrops.low >>> 0, message.rxAclRateLimitDrops.high >>> 0).toNumber(true) : message.rxAclRateLimitDrops;
if (message.localName != null && $Object.hasOwnProperty.call(message, "localName"))
object.localName = message.localName;
if (message.alias != null && $Object.hasOwnProperty.call(message, "alias"))
object.alias = message.alias;
return object;
};
networkMetric.prototype.toJSON = function() {
return networkMetric.toObject(this, $protobuf.util.toJSONOptions);
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
urlcloudMetric.create = function(properties) {
return new urlcloudMetric(properties);
};
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
urlcloudMetric.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.urlcloudMetric)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.urlcloudMetric: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.urlcloudMetric();
if (object.url != null)
if (typeof object.url !== "string" || object.url.length)
message.url = $String(object.url);
if (object.tryMsgCount != null)
if (typeof object.tryMsgCount === "object" ? object.tryMsgCount.low || object.tryMsgCount.high : $Number(object.tryMsgCount) !== 0)
if ($util.Long)
message.tryMsgCount = $util.Long.fromValue(object.tryMsgCount, false);
else if (typeof object.tryMsgCount === "string")
message.tryMsgCount = $parseInt(object.tryMsgCount, 10);
else if (typeof object.tryMsgCount === "number")
message.tryMsgCount = object.tryMsgCount;
else if (typeof object.tryMsgCount === "object")
message.tryMsgCount = new $util.LongBits(object.tryMsgCount.low >>> 0, object.tryMsgCount.high >>> 0).toNumber();
if (object.tryByteCount != null)
if (typeof object.tryByteCount === "object" ? object.tryByteCount.low || object.tryByteCount.high : $Number(object.tryByteCount) !== 0)
if ($util.Long)
message.tryByteCount = $util.Long.fromValue(object.tryByteCount, false);
else if (typeof object.tryByteCount === "string")
message.tryByteCount = $parseInt(object.tryByteCount, 10);
else if (typeof object.tryByteCount === "number")
message.tryByteCount = object.tryByteCount;
else if (typeof object.tryByteCount === "object")
message.tryByteCount = new $util.LongBits(object.tryByteCount.low >>> 0, object.tryByteCount.high >>> 0).toNumber();
if (object.sentMsgCount != null)
if (typeof object.sentMsgCount === "object" ? object.sentMsgCount.low || object.sentMsgCount.high : $Number(object.sentMsgCount) !== 0)
if ($util.Long)
message.sentMsgCount = $util.Long.fromValue(object.sentMsgCount, false);
else if (typeof object.sentMsgCount === "string")
message.sentMsgCount = $parseInt(object.sentMsgCount, 10);
else if (typeof object.sentMsgCount === "number")
message.sentMsgCount = object.sentMsgCount;
else if (typeof object.sentMsgCount === "object")
message.sentMsgCount = new $util.LongBits(object.sentMsgCount.low >>> 0, object.sentMsgCount.high >>> 0).toNumber();
if (object.sentByteCount != null)
if (typeof object.sentByteCount === "object" ? object.sentByteCount.low || object.sentByteCount.high : $Number(object.sentByteCount) !== 0)
if ($util.Long)
message.sentByteCount = $util.Long.fromValue(object.sentByteCount, false);
else if (typeof object.sentByteCount === "string")
message.sentByteCount = $parseInt(object.sentByteCount, 10);
else if (typeof object.sentByteCount === "number")
message.sentByteCount = object.sentByteCount;
else if (typeof object.sentByteCount === "object")
message.sentByteCount = new $util.LongBits(object.sentByteCount.low >>> 0, object.sentByteCount.high >>> 0).toNumber();
if (object.recvMsgCount != null)
if (typeof object.recvMsgCount === "object" ? object.recvMsgCount.low || object.recvMsgCount.high : $Number(object.recvMsgCount) !== 0)
if ($util.Long)
message.recvMsgCount = $util.Long.fromValue(object.recvMsgCount, false);
else if (typeof object.recvMsgCount === "string")
message.recvMsgCount = $parseInt(object.recvMsgCount, 10);
else if (typeof object.recvMsgCount === "number")
message.recvMsgCount = object.recvMsgCount;
else if (typeof object.recvMsgCount === "object")
message.recvMsgCount = new $util.LongBits(object.recvMsgCount.low >>> 0, object.recvMsgCount.high >>> 0).toNumber();
if (object.recvByteCount != null)
if (typeof object.recvByteCount === "object" ? object.recvByteCount.low || object.recvByteCount.high : $Number(object.recvByteCount) !== 0)
if ($util.Long)
message.recvByteCount = $util.Long.fromValue(object.recvByteCount, false);
else if (typeof object.recvByteCount === "string")
message.recvByteCount = $parseInt(object.recvByteCount, 10);
else if (typeof object.recvByteCount === "number")
message.recvByteCount = object.recvByteCount;
else if (typeof object.recvByteCount === "object")
message.recvByteCount = new $util.LongBits(object.recvByteCount.low >>> 0, object.recvByteCount.high >>> 0).toNumber();
if (object.totalTimeSpent != null)
if (typeof object.totalTimeSpent === "object" ? object.totalTimeSpent.low || object.totalTimeSpent.high : $Number(object.totalTimeSpent) !== 0)
if ($util.Long)
message.totalTimeSpent = $util.Long.fromValue(object.totalTimeSpent, false);
else if (typeof object.totalTimeSpent === "string")
message.totalTimeSpent = $parseInt(object.totalTimeSpent, 10);
else if (typeof object.totalTimeSpent === "number")
message.totalTimeSpent = object.totalTimeSpent;
else if (typeof object.totalTimeSpent === "object")
message.totalTimeSpent = new $util.LongBits(object.totalTimeSpent.low >>> 0, object.totalTimeSpent.high >>> 0).toNumber();
if (object.sessResumeCount != null)
if (typeof object.sessResumeCount === "object" ? object.sessResumeCount.low || object.sessResumeCount.high : $Number(object.sessResumeCount) !== 0)
if ($util.Long)
message.sessResumeCount = $util.Long.fromValue(object.sessResumeCount, false);
else if (typeof object.sessResumeCount === "string")
message.sessResumeCount = $parseInt(object.sessResumeCount, 10);
else if (typeof object.sessResumeCount === "number")
message.sessResumeCount = object.sessResumeCount;
else if (typeof object.sessResumeCount === "object")
message.sessResumeCount = new $util.LongBits(object.sessResumeCount.low >>> 0, object.sessResumeCount.high >>> 0).toNumber();
return message;
};
urlcloudMetric.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.url = "";
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.tryMsgCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.tryMsgCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.tryByteCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.tryByteCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.sentMsgCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.sentMsgCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.sentByteCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.sentByteCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.recvMsgCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.recvMsgCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.recvByteCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.recvByteCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.totalTimeSpent = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.totalTimeSpent = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.sessResumeCount = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.sessResumeCount = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.url != null && $Object.hasOwnProperty.call(message, "url"))
object.url = message.url;
if (message.tryMsgCount != null && $Object.hasOwnProperty.call(message, "tryMsgCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.tryMsgCount = typeof message.tryMsgCount === "number" ? $BigInt(message.tryMsgCount) : $util.Long.fromBits(message.tryMsgCount.low >>> 0, message.tryMsgCount.high >>> 0, false).toBigInt();
else if (typeof message.tryMsgCount === "number")
object.tryMsgCount = options.longs === $String ? $String(message.tryMsgCount) : message.tryMsgCount;
else
object.tryMsgCount = options.longs === $String ? $util.Long.prototype.toString.call(message.tryMsgCount) : options.longs === $Number ? new $util.LongBits(message.tryMsgCount.low >>> 0, message.tryMsgCount.high >>> 0).toNumber() : message.tryMsgCount;
if (message.tryByteCount != null && $Object.hasOwnProperty.call(message, "tryByteCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.tryByteCount = typeof message.tryByteCount === "number" ? $BigInt(message.tryByteCount) : $util.Long.fromBits(message.tryByteCount.low >>> 0, message.tryByteCount.high >>> 0, false).toBigInt();
else if (typeof message.tryByteCount === "number")
object.tryByteCount = options.longs === $String ? $String(message.tryByteCount) : message.tryByteCount;
else
object.tryByteCount = options.longs === $String ? $util.Long.prototype.toString.call(message.tryByteCount) : options.longs === $Number ? new $util.LongBits(message.tryByteCount.low >>> 0, message.tryByteCount.high >>> 0).toNumber() : message.tryByteCount;
if (message.sentMsgCount != null && $Object.hasOwnProperty.call(message, "sentMsgCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.sentMsgCount = typeof message.sentMsgCount === "number" ? $BigInt(message.sentMsgCount) : $util.Long.fromBits(message.sentMsgCount.low >>> 0, message.sentMsgCount.high >>> 0, false).toBigInt();
else if (typeof message.sentMsgCount === "number")
object.sentMsgCount = options.longs === $String ? $String(message.sentMsgCount) : message.sentMsgCount;
else
object.sentMsgCount = options.longs === $String ? $util.Long.prototype.toString.call(message.sentMsgCount) : options.longs === $Number ? new $util.LongBits(message.sentMsgCount.low >>> 0, message.sentMsgCount.high >>> 0).toNumber() : message.sentMsgCount;
if (message.sentByteCount != null && $Object.hasOwnProperty.call(message, "sentByteCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.sentByteCount = typeof message.sentByteCount === "number" ? $BigInt(message.sentByteCount) : $util.Long.fromBits(message.sentByteCount.low >>> 0, message.sentByteCount.high >>> 0, false).toBigInt();
else if (typeof message.sentByteCount === "number")
object.sentByteCount = options.longs === $String ? $String(message.sentByteCount) : message.sentByteCount;
else
object.sentByteCount = options.longs === $String ? $util.Long.prototype.toString.call(message.sentByteCount) : options.longs === $Number ? new $util.LongBits(message.sentByteCount.low >>> 0, message.sentByteCount.high >>> 0).toNumber() : message.sentByteCount;
if (message.recvMsgCount != null && $Object.hasOwnProperty.call(message, "recvMsgCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.recvMsgCount = typeof message.recvMsgCount === "number" ? $BigInt(message.recvMsgCount) : $util.Long.fromBits(message.recvMsgCount.low >>> 0, message.recvMsgCount.high >>> 0, false).toBigInt();
else if (typeof message.recvMsgCount === "number")
object.recvMsgCount = options.longs === $String ? $String(message.recvMsgCount) : message.recvMsgCount;
else
object.recvMsgCount = options.longs === $String ? $util.Long.prototype.toString.call(message.recvMsgCount) : options.longs === $Number ? new $util.LongBits(message.recvMsgCount.low >>> 0, message.recvMsgCount.high >>> 0).toNumber() : message.recvMsgCount;
if (message.recvByteCount != null && $Object.hasOwnProperty.call(message, "recvByteCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.recvByteCount = typeof message.recvByteCount === "number" ? $BigInt(message.recvByteCount) : $util.Long.fromBits(message.recvByteCount.low >>> 0, message.recvByteCount.high >>> 0, false).toBigInt();
else if (typeof message.recvByteCount === "number")
object.recvByteCount = options.longs === $String ? $String(message.recvByteCount) : message.recvByteCount;
else
object.recvByteCount = options.longs === $String ? $util.Long.prototype.toString.call(message.recvByteCount) : options.longs === $Number ? new $util.LongBits(message.recvByteCount.low >>> 0, message.recvByteCount.high >>> 0).toNumber() : message.recvByteCount;
if (message.totalTimeSpent != null && $Object.hasOwnProperty.call(message, "totalTimeSpent"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.totalTimeSpent = typeof message.totalTimeSpent === "number" ? $BigInt(message.totalTimeSpent) : $util.Long.fromBits(message.totalTimeSpent.low >>> 0, message.totalTimeSpent.high >>> 0, false).toBigInt();
else if (typeof message.totalTimeSpent === "number")
object.totalTimeSpent = options.longs === $String ? $String(message.totalTimeSpent) : message.totalTimeSpent;
else
object.totalTimeSpent = options.longs === $String ? $util.Long.prototype.toString.call(message.totalTimeSpent) : options.longs === $Number ? new $util.LongBits(message.totalTimeSpent.low >>> 0, message.totalTimeSpent.high >>> 0).toNumber() : message.totalTimeSpent;
if (message.sessResumeCount != null && $Object.hasOwnProperty.call(message, "sessResumeCount"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.sessResumeCount = typeof message.sessResumeCount === "number" ? $BigInt(message.sessResumeCount) : $util.Long.fromBits(message.sessResumeCount.low >>> 0, message.sessResumeCount.high >>> 0, false).toBigInt();
else if (typeof message.sessResumeCount === "number")
object.sessResumeCount = options.longs === $String ? $String(message.sessResumeCount) : message.sessResumeCount;
else
object.sessResumeCount = options.longs === $String ? $util.Long.prototype.toString.call(message.sessResumeCount) : options.longs === $Number ? new $util.LongBits(message.sessResumeCount.low >>> 0, message.sessResumeCount.high >>> 0).toNumber() : message.sessResumeCount;
return object;
};
urlcloudMetric.prototype.toJSON = function() {
return urlcloudMetric.toObject(this, $protobuf.util.toJSONOptions);
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
zedboxStats.create = function(properties) {
return new zedboxStats(properties);
};
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
zedboxStats.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.zedboxStats)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.zedboxStats: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.zedboxStats();
if (object.numGoRoutines != null)
if ($Number(object.numGoRoutines) !== 0)
message.numGoRoutines = object.numGoRoutines >>> 0;
return message;
};
zedboxStats.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults)
object.numGoRoutines = 0;
if (message.numGoRoutines != null && $Object.hasOwnProperty.call(message, "numGoRoutines"))
object.numGoRoutines = message.numGoRoutines;
return object;
};
zedboxStats.prototype.toJSON = function() {
return zedboxStats.toObject(this, $protobuf.util.toJSONOptions);
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
zedcloudMetric.create = function(properties) {
return new zedcloudMetric(properties);
};
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
zedcloudMetric.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.metrics.zedcloudMetric)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.metrics.zedcloudMetric: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.metrics.zedcloudMetric();
if (object.ifName != null)
if (typeof object.ifName !== "string" || object.ifName.length)
message.ifName = $String(object.ifName);
if (object.failures != null)
if (typeof object.failures === "object" ? object.failures.low || object.failures.high : $Number(object.failures) !== 0)
if ($util.Long)
message.failures = $util.Long.fromValue(object.failures, true);
else if (typeof object.failures === "string")
message.failures = $parseInt(object.failures, 10);
else if (typeof object.failures === "number")
message.failures = object.failures;
else if (typeof object.failures === "object")
message.failures = new $util.LongBits(object.failures.low >>> 0, object.failures.high >>> 0).toNumber(true);
if (object.success != null)
if (typeof object.success === "object" ? object.success.low || object.success.high : $Number(object.success) !== 0)
if ($util.Long)
message.success = $util.Long.fromValue(object.success, true);
else if (typeof object.success === "string")
message.success = $parseInt(object.success, 10);
else if (typeof object.success === "number")
message.success = object.success;
else if (typeof object.success === "object")
message.success = new $util.LongBits(object.success.low >>> 0, object.success.high >>> 0).toNumber(true);
if (object.lastFailure != null) {
if (!$util.isObject(object.lastFailure))
throw $TypeError(".org.lfedge.eve.metrics.zedcloudMetric.lastFailure: object expected");
message.lastFailure = $root.google.protobuf.Timestamp.fromObject(object.lastFailure, _depth + 1);
}
if (object.lastSuccess != null) {
if (!$util.isObject(object.lastSuccess))
throw $TypeError(".org.lfedge.eve.metrics.zedcloudMetric.lastSuccess: object expected");
message.lastSuccess = $root.google.protobuf.Timestamp.fromObject(object.lastSuccess, _depth + 1);
}
if (object.urlMetrics) {
if (!$Array.isArray(object.urlMetrics))
throw $TypeError(".org.lfedge.eve.metrics.zedcloudMetric.urlMetrics: array expected");
message.urlMetrics = $Array(object.urlMetrics.length);
for (let i = 0; i < object.urlMetrics.length; ++i) {
if (!$util.isObject(object.urlMetrics[i]))
throw $TypeError(".org.lfedge.eve.metrics.zedcloudMetric.urlMetrics: object expected");
message.urlMetrics[i] = $root.org.lfedge.eve.metrics.urlcloudMetric.fromObject(object.urlMetrics[i], _depth + 1);
}
}
if (object.authVerifyFailure != null)
if (typeof object.authVerifyFailure === "object" ? object.authVerifyFailure.low || object.authVerifyFailure.high : $Number(object.authVerifyFailure) !== 0)
if ($util.Long)
message.authVerifyFailure = $util.Long.fromValue(object.authVerifyFailure, true);
else if (typeof object.authVerifyFailure === "string")
message.authVerifyFailure = $parseInt(object.authVerifyFailure, 10);
else if (typeof object.authVerifyFailure === "number")
message.authVerifyFailure = object.authVerifyFailure;
else if (typeof object.authVerifyFailure === "object")
message.authVerifyFailure = new $util.LongBits(object.authVerifyFailure.low >>> 0, object.authVerifyFailure.high >>> 0).toNumber(true);
return message;
};
zedcloudMetric.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.arrays || options.defaults)
object.urlMetrics = [];
if (options.defaults) {
object.ifName = "";
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.failures = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.failures = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.success = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.success = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.lastFailure = null;
object.lastSuccess = null;
if ($util.Long) {
let long = new $util.Long(0, 0, true);
object.authVerifyFailure = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.authVerifyFailure = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
}
if (message.ifName != null && $Object.hasOwnProperty.call(message, "ifName"))
object.ifName = message.ifName;
if (message.failures != null && $Object.hasOwnProperty.call(message, "failures"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.failures = typeof message.failures === "number" ? $BigInt(message.failures) : $util.Long.fromBits(message.failures.low >>> 0, message.failures.high >>> 0, true).toBigInt();
else if (typeof message.failures === "number")
object.failures = options.longs === $String ? $String(message.failures) : message.failures;
else
object.failures = options.longs === $String ? $util.Long.prototype.toString.call(message.failures) : options.longs === $Number ? new $util.LongBits(message.failures.low >>> 0, message.failures.high >>> 0).toNumber(true) : message.failures;
if (message.success != null && $Object.hasOwnProperty.call(message, "success"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.success = typeof message.success === "number" ? $BigInt(message.success) : $util.Long.fromBits(message.success.low >>> 0, message.success.high >>> 0, true).toBigInt();
else if (typeof message.success === "number")
object.success = options.longs === $String ? $String(message.success) : message.success;
else
object.success = options.longs === $String ? $util.Long.prototype.toString.call(message.success) : options.longs === $Number ? new $util.LongBits(message.success.low >>> 0, message.success.high >>> 0).toNumber(true) : message.success;
if (message.lastFailure != null && $Object.hasOwnProperty.call(message, "lastFailure"))
object.lastFailure = $root.google.protobuf.Timestamp.toObject(message.lastFailure, options, _depth + 1);
if (message.lastSuccess != null && $Object.hasOwnProperty.call(message, "lastSuccess"))
object.lastSuccess = $root.google.protobuf.Timestamp.toObject(message.lastSuccess, options, _depth + 1);
if (message.urlMetrics && message.urlMetrics.length) {
object.urlMetrics = $Array(message.urlMetrics.length);
for (let j = 0; j < message.urlMetrics.length; ++j)
object.urlMetrics[j] = $root.org.lfedge.eve.metrics.urlcloudMetric.toObject(message.urlMetrics[j], options, _depth + 1);
}
if (message.authVerifyFailure != null && $Object.hasOwnProperty.call(message, "authVerifyFailure"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.authVerifyFailure = typeof message.authVerifyFailure === "number" ? $BigInt(message.authVerifyFailure) : $util.Long.fromBits(message.authVerifyFailure.low >>> 0, message.authVerifyFailure.high >>> 0, true).toBigInt();
else if (typeof message.authVerifyFailure === "number")
object.authVerifyFailure = options.longs === $String ? $String(message.authVerifyFailure) : message.authVerifyFailure;
else
object.authVerifyFailure = options.longs === $String ? $util.Long.prototype.toString.call(message.authVerifyFailure) : options.longs === $Number ? new $util.LongBits(message.authVerifyFailure.low >>> 0, message.authVerifyFailure.high >>> 0).toNumber(true) : message.authVerifyFailure;
return object;
};
zedcloudMetric.prototype.toJSON = function() {
return zedcloudMetric.toObject(this, $protobuf.util.toJSONOptions);
};
return zedcloudMetric;
})();
return metrics;
})();
eve.register = (function() {
const register = {};
register.ZRegisterMsg = (function() {
const ZRegisterMsg = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
ZRegisterMsg.prototype.onBoardKey = "";
ZRegisterMsg.prototype.pemCert = $util.newBuffer([]);
ZRegisterMsg.prototype.serial = "";
ZRegisterMsg.prototype.softSerial = "";
ZRegisterMsg.create = function(properties) {
return new ZRegisterMsg(properties);
};
ZRegisterMsg.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.onBoardKey != null && $Object.hasOwnProperty.call(message, "onBoardKey") && message.onBoardKey !== "")
writer.uint32(10).string(message.onBoardKey);
if (message.pemCert != null && $Object.hasOwnProperty.call(message, "pemCert") && message.pemCert.length)
writer.uint32(18).bytes(message.pemCert);
if (message.serial != null && $Object.hasOwnProperty.call(message, "serial") && message.serial !== "")
writer.uint32(26).string(message.serial);
if (message.softSerial != null && $Object.hasOwnProperty.call(message, "softSerial") && message.softSerial !== "")
writer.uint32(34).string(message.softSerial);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
ZRegisterMsg.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.register.ZRegisterMsg();
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
message.onBoardKey = value;
else
delete message.onBoardKey;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.pemCert = value;
else
delete message.pemCert;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.serial = value;
else
delete message.serial;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.softSerial = value;
else
delete message.softSerial;
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
ZRegisterMsg.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.register.ZRegisterMsg)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.register.ZRegisterMsg: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.register.ZRegisterMsg();
if (object.onBoardKey != null)
if (typeof object.onBoardKey !== "string" || object.onBoardKey.length)
message.onBoardKey = $String(object.onBoardKey);
if (object.pemCert != null)
if (object.pemCert.length)
if (typeof object.pemCert === "string")
$util.base64.decode(object.pemCert, message.pemCert = $util.newBuffer($util.base64.length(object.pemCert)), 0);
else if (object.pemCert.length >= 0)
message.pemCert = object.pemCert;
if (object.serial != null)
if (typeof object.serial !== "string" || object.serial.length)
message.serial = $String(object.serial);
if (object.softSerial != null)
if (typeof object.softSerial !== "string" || object.softSerial.length)
message.softSerial = $String(object.softSerial);
return message;
};
ZRegisterMsg.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.onBoardKey = "";
if (options.bytes === $String)
object.pemCert = "";
else {
object.pemCert = [];
if (options.bytes !== $Array)
object.pemCert = $util.newBuffer(object.pemCert);
}
object.serial = "";
object.softSerial = "";
}
if (message.onBoardKey != null && $Object.hasOwnProperty.call(message, "onBoardKey"))
object.onBoardKey = message.onBoardKey;
if (message.pemCert != null && $Object.hasOwnProperty.call(message, "pemCert"))
object.pemCert = options.bytes === $String ? $util.base64.encode(message.pemCert, 0, message.pemCert.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.pemCert) : message.pemCert;
if (message.serial != null && $Object.hasOwnProperty.call(message, "serial"))
object.serial = message.serial;
if (message.softSerial != null && $Object.hasOwnProperty.call(message, "softSerial"))
object.softSerial = message.softSerial;
return object;
};
ZRegisterMsg.prototype.toJSON = function() {
return ZRegisterMsg.toObject(this, $protobuf.util.toJSONOptions);
};
return ZRegisterMsg;
})();
return register;
})();
eve.uuid = (function() {
const uuid = {};
uuid.UuidRequest = (function() {
const UuidRequest = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
UuidRequest.create = function(properties) {
return new UuidRequest(properties);
};
UuidRequest.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
UuidRequest.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.org.lfedge.eve.uuid.UuidRequest();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
reader.skipType(tag & 7, _depth, tag);
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
UuidRequest.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.uuid.UuidRequest)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.uuid.UuidRequest: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
return new $root.org.lfedge.eve.uuid.UuidRequest();
};
UuidRequest.toObject = function () {
return {};
};
UuidRequest.prototype.toJSON = function() {
return UuidRequest.toObject(this, $protobuf.util.toJSONOptions);
};
return UuidRequest;
})();
uuid.UuidResponse = (function() {
const UuidResponse = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};
UuidResponse.prototype.uuid = "";
UuidResponse.prototype.manufacturer = "";
UuidResponse.prototype.productName = "";
UuidResponse.create = function(properties) {
return new UuidResponse(properties);
};
UuidResponse.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
writer.uint32(10).string(message.uuid);
if (message.manufacturer != null && $Object.hasOwnProperty.call(message, "manufacturer") && message.manufacturer !== "")
writer.uint32(18).string(message.manufacturer);
if (message.productName != null && $Object.hasOwnProperty.call(message, "productName") && message.productName !== "")
writer.uint32(26).string(message.productName);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};
UuidResponse.decode = function (reader, length, _end, _depth, _target) {
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
message = _target || new $root.org.lfedge.eve.uuid.UuidResponse();
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
message.uuid = value;
else
delete message.uuid;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.manufacturer = value;
else
delete message.manufacturer;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.productName = value;
else
delete message.productName;
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
UuidResponse.fromObject = function (object, _depth) {
if (object instanceof $root.org.lfedge.eve.uuid.UuidResponse)
return object;
if (!$util.isObject(object))
throw $TypeError(".org.lfedge.eve.uuid.UuidResponse: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.org.lfedge.eve.uuid.UuidResponse();
if (object.uuid != null)
if (typeof object.uuid !== "string" || object.uuid.length)
message.uuid = $String(object.uuid);
if (object.manufacturer != null)
if (typeof object.manufacturer !== "string" || object.manufacturer.length)
message.manufacturer = $String(object.manufacturer);
if (object.productName != null)
if (typeof object.productName !== "string" || object.productName.length)
message.productName = $String(object.productName);
return message;
};
UuidResponse.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
object.uuid = "";
object.manufacturer = "";
object.productName = "";
}
if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid"))
object.uuid = message.uuid;
if (message.manufacturer != null && $Object.hasOwnProperty.call(message, "manufacturer"))
object.manufacturer = message.manufacturer;
if (message.productName != null && $Object.hasOwnProperty.call(message, "productName"))
object.productName = message.productName;
return object;
};
UuidResponse.prototype.toJSON = function() {
return UuidResponse.toObject(this, $protobuf.util.toJSONOptions);
};
return UuidResponse;
})();
return uuid;
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
Timestamp.create = function(properties) {
return new Timestamp(properties);
};
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
Timestamp.fromObject = function (object, _depth) {
if (object instanceof $root.google.protobuf.Timestamp)
return object;
if (!$util.isObject(object))
throw $TypeError(".google.protobuf.Timestamp: object expected");
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let message = new $root.google.protobuf.Timestamp();
if (object.seconds != null)
if (typeof object.seconds === "object" ? object.seconds.low || object.seconds.high : $Number(object.seconds) !== 0)
if ($util.Long)
message.seconds = $util.Long.fromValue(object.seconds, false);
else if (typeof object.seconds === "string")
message.seconds = $parseInt(object.seconds, 10);
else if (typeof object.seconds === "number")
message.seconds = object.seconds;
else if (typeof object.seconds === "object")
message.seconds = new $util.LongBits(object.seconds.low >>> 0, object.seconds.high >>> 0).toNumber();
if (object.nanos != null)
if ($Number(object.nanos) !== 0)
message.nanos = object.nanos | 0;
return message;
};
Timestamp.toObject = function (message, options, _depth) {
if (!options)
options = {};
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
let object = {};
if (options.defaults) {
if ($util.Long) {
let long = new $util.Long(0, 0, false);
object.seconds = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
} else
object.seconds = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
object.nanos = 0;
}
if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
object.seconds = typeof message.seconds === "number" ? $BigInt(message.seconds) : $util.Long.fromBits(message.seconds.low >>> 0, message.seconds.high >>> 0, false).toBigInt();
else if (typeof message.seconds === "number")
object.seconds = options.longs === $String ? $String(message.seconds) : message.seconds;
else
object.seconds = options.longs === $String ? $util.Long.prototype.toString.call(message.seconds) : options.longs === $Number ? new $util.LongBits(message.seconds.low >>> 0, message.seconds.high >>> 0).toNumber() : message.seconds;
if (message.nanos != null && $Object.hasOwnProperty.call(message, "nanos"))
object.nanos = message.nanos;
return object;
};
Timestamp.prototype.toJSON = function() {
return Timestamp.toObject(this, $protobuf.util.toJSONOptions);
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
