/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;
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
return AttestVolumeKey;
})();
attest.AttestVolumeKeyType = (function() {
const valuesById = $Object.create(null), values = $Object.create(valuesById);
values[valuesById[0] = "ATTEST_VOLUME_KEY_TYPE_INVALID"] = 0;
values[valuesById[1] = "ATTEST_VOLUME_KEY_TYPE_VSK"] = 1;
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
return BaseOSConfig;
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
return LOCConfig;
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
return deprecatedMetricItem;
})();
return info;
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
