import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");
export namespace org {
 namespace lfedge {
  namespace eve {
   namespace attest {
    interface IAttestGPSCoordinates extends org.lfedge.eve.attest.AttestGPSCoordinates.$Properties {
    }
    class AttestGPSCoordinates {
     constructor(properties?: org.lfedge.eve.attest.AttestGPSCoordinates.$Properties);
     $unknowns?: Uint8Array[];
     gpsInput: org.lfedge.eve.attest.AttestGPSInput;
     latitude: number;
     longitude: number;
     static encode(message: org.lfedge.eve.attest.AttestGPSCoordinates.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.AttestGPSCoordinates & org.lfedge.eve.attest.AttestGPSCoordinates.$Shape;
    }
    namespace AttestGPSCoordinates {
     interface $Properties {
      gpsInput?: (org.lfedge.eve.attest.AttestGPSInput|null);
      latitude?: (number|null);
      longitude?: (number|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.AttestGPSCoordinates.$Properties;
    }
    enum AttestGPSInput {
     ATTEST_GPS_INPUT_INVALID = 0,
     ATTEST_GPS_INPUT_PRESENT = 1,
     ATTEST_GPS_INPUT_ABSENT = 2
    }
    interface IAttestPolicyPcrList extends org.lfedge.eve.attest.AttestPolicyPcrList.$Properties {
    }
    class AttestPolicyPcrList {
     constructor(properties?: org.lfedge.eve.attest.AttestPolicyPcrList.$Properties);
     $unknowns?: Uint8Array[];
     pcrIndices: number[];
     policyId: number;
     static encode(message: org.lfedge.eve.attest.AttestPolicyPcrList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.AttestPolicyPcrList & org.lfedge.eve.attest.AttestPolicyPcrList.$Shape;
    }
    namespace AttestPolicyPcrList {
     interface $Properties {
      pcrIndices?: (number[]|null);
      policyId?: (number|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.AttestPolicyPcrList.$Properties;
    }
    interface IAttestStorageKeys extends org.lfedge.eve.attest.AttestStorageKeys.$Properties {
    }
    class AttestStorageKeys {
     constructor(properties?: org.lfedge.eve.attest.AttestStorageKeys.$Properties);
     $unknowns?: Uint8Array[];
     integrityToken: Uint8Array;
     keys: org.lfedge.eve.attest.AttestVolumeKey.$Properties[];
     static encode(message: org.lfedge.eve.attest.AttestStorageKeys.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.AttestStorageKeys & org.lfedge.eve.attest.AttestStorageKeys.$Shape;
    }
    namespace AttestStorageKeys {
     interface $Properties {
      integrityToken?: (Uint8Array|null);
      keys?: (org.lfedge.eve.attest.AttestVolumeKey.$Properties[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.AttestStorageKeys.$Properties;
    }
    interface IAttestStorageKeysResp extends org.lfedge.eve.attest.AttestStorageKeysResp.$Properties {
    }
    class AttestStorageKeysResp {
     constructor(properties?: org.lfedge.eve.attest.AttestStorageKeysResp.$Properties);
     $unknowns?: Uint8Array[];
     response: org.lfedge.eve.attest.AttestStorageKeysResponseCode;
     static encode(message: org.lfedge.eve.attest.AttestStorageKeysResp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.AttestStorageKeysResp & org.lfedge.eve.attest.AttestStorageKeysResp.$Shape;
    }
    namespace AttestStorageKeysResp {
     interface $Properties {
      response?: (org.lfedge.eve.attest.AttestStorageKeysResponseCode|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.AttestStorageKeysResp.$Properties;
    }
    enum AttestStorageKeysResponseCode {
     ATTEST_STORAGE_KEYS_RESPONSE_CODE_INVALID = 0,
     ATTEST_STORAGE_KEYS_RESPONSE_CODE_SUCCESS = 1,
     ATTEST_STORAGE_KEYS_RESPONSE_CODE_ITOKEN_MISMATCH = 2
    }
    interface IAttestVersionInfo extends org.lfedge.eve.attest.AttestVersionInfo.$Properties {
    }
    class AttestVersionInfo {
     constructor(properties?: org.lfedge.eve.attest.AttestVersionInfo.$Properties);
     $unknowns?: Uint8Array[];
     versionType: org.lfedge.eve.attest.AttestVersionType;
     version: string;
     static encode(message: org.lfedge.eve.attest.AttestVersionInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.AttestVersionInfo & org.lfedge.eve.attest.AttestVersionInfo.$Shape;
    }
    namespace AttestVersionInfo {
     interface $Properties {
      versionType?: (org.lfedge.eve.attest.AttestVersionType|null);
      version?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.AttestVersionInfo.$Properties;
    }
    enum AttestVersionType {
     ATTEST_VERSION_TYPE_INVALID = 0,
     ATTEST_VERSION_TYPE_EVE = 1,
     ATTEST_VERSION_TYPE_FIRMWARE = 2
    }
    interface IAttestVolumeKey extends org.lfedge.eve.attest.AttestVolumeKey.$Properties {
    }
    class AttestVolumeKey {
     constructor(properties?: org.lfedge.eve.attest.AttestVolumeKey.$Properties);
     $unknowns?: Uint8Array[];
     keyType: org.lfedge.eve.attest.AttestVolumeKeyType;
     key: Uint8Array;
     hasPolicyPcrList: boolean;
     policyPcrList?: (org.lfedge.eve.attest.AttestPolicyPcrList.$Properties|null);
     static encode(message: org.lfedge.eve.attest.AttestVolumeKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.AttestVolumeKey & org.lfedge.eve.attest.AttestVolumeKey.$Shape;
    }
    namespace AttestVolumeKey {
     interface $Properties {
      keyType?: (org.lfedge.eve.attest.AttestVolumeKeyType|null);
      key?: (Uint8Array|null);
      hasPolicyPcrList?: (boolean|null);
      policyPcrList?: (org.lfedge.eve.attest.AttestPolicyPcrList.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.AttestVolumeKey.$Properties;
    }
    enum AttestVolumeKeyType {
     ATTEST_VOLUME_KEY_TYPE_INVALID = 0,
     ATTEST_VOLUME_KEY_TYPE_VSK = 1
    }
    interface ITpmEventDigest extends org.lfedge.eve.attest.TpmEventDigest.$Properties {
    }
    class TpmEventDigest {
     constructor(properties?: org.lfedge.eve.attest.TpmEventDigest.$Properties);
     $unknowns?: Uint8Array[];
     hashAlgo: org.lfedge.eve.attest.TpmHashAlgo;
     digest: Uint8Array;
     static encode(message: org.lfedge.eve.attest.TpmEventDigest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.TpmEventDigest & org.lfedge.eve.attest.TpmEventDigest.$Shape;
    }
    namespace TpmEventDigest {
     interface $Properties {
      hashAlgo?: (org.lfedge.eve.attest.TpmHashAlgo|null);
      digest?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.TpmEventDigest.$Properties;
    }
    interface ITpmEventLogEntry extends org.lfedge.eve.attest.TpmEventLogEntry.$Properties {
    }
    class TpmEventLogEntry {
     constructor(properties?: org.lfedge.eve.attest.TpmEventLogEntry.$Properties);
     $unknowns?: Uint8Array[];
     index: number;
     pcrIndex: number;
     eventType: number;
     digest?: (org.lfedge.eve.attest.TpmEventDigest.$Properties|null);
     eventDataBinary: Uint8Array;
     eventDataString: string;
     eventBinarySize: number;
     static encode(message: org.lfedge.eve.attest.TpmEventLogEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.TpmEventLogEntry & org.lfedge.eve.attest.TpmEventLogEntry.$Shape;
    }
    namespace TpmEventLogEntry {
     interface $Properties {
      index?: (number|null);
      pcrIndex?: (number|null);
      eventType?: (number|null);
      digest?: (org.lfedge.eve.attest.TpmEventDigest.$Properties|null);
      eventDataBinary?: (Uint8Array|null);
      eventDataString?: (string|null);
      eventBinarySize?: (number|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.TpmEventLogEntry.$Properties;
    }
    enum TpmHashAlgo {
     TPM_HASH_ALGO_INVALID = 0,
     TPM_HASH_ALGO_SHA1 = 1,
     TPM_HASH_ALGO_SHA256 = 2,
     TPM_HASH_ALGO_SHA512 = 3
    }
    interface ITpmPCRValue extends org.lfedge.eve.attest.TpmPCRValue.$Properties {
    }
    class TpmPCRValue {
     constructor(properties?: org.lfedge.eve.attest.TpmPCRValue.$Properties);
     $unknowns?: Uint8Array[];
     index: number;
     hashAlgo: org.lfedge.eve.attest.TpmHashAlgo;
     value: Uint8Array;
     static encode(message: org.lfedge.eve.attest.TpmPCRValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.TpmPCRValue & org.lfedge.eve.attest.TpmPCRValue.$Shape;
    }
    namespace TpmPCRValue {
     interface $Properties {
      index?: (number|null);
      hashAlgo?: (org.lfedge.eve.attest.TpmHashAlgo|null);
      value?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.TpmPCRValue.$Properties;
    }
    interface IZAttestNonceResp extends org.lfedge.eve.attest.ZAttestNonceResp.$Properties {
    }
    class ZAttestNonceResp {
     constructor(properties?: org.lfedge.eve.attest.ZAttestNonceResp.$Properties);
     $unknowns?: Uint8Array[];
     nonce: Uint8Array;
     static encode(message: org.lfedge.eve.attest.ZAttestNonceResp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.ZAttestNonceResp & org.lfedge.eve.attest.ZAttestNonceResp.$Shape;
    }
    namespace ZAttestNonceResp {
     interface $Properties {
      nonce?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.ZAttestNonceResp.$Properties;
    }
    interface IZAttestQuote extends org.lfedge.eve.attest.ZAttestQuote.$Properties {
    }
    class ZAttestQuote {
     constructor(properties?: org.lfedge.eve.attest.ZAttestQuote.$Properties);
     $unknowns?: Uint8Array[];
     attestData: Uint8Array;
     signature: Uint8Array;
     pcrValues: org.lfedge.eve.attest.TpmPCRValue.$Properties[];
     eventLog: org.lfedge.eve.attest.TpmEventLogEntry.$Properties[];
     versions: org.lfedge.eve.attest.AttestVersionInfo.$Properties[];
     gpsInfo?: (org.lfedge.eve.attest.AttestGPSCoordinates.$Properties|null);
     tpmBinaryEventLog: Uint8Array;
     static encode(message: org.lfedge.eve.attest.ZAttestQuote.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.ZAttestQuote & org.lfedge.eve.attest.ZAttestQuote.$Shape;
    }
    namespace ZAttestQuote {
     interface $Properties {
      attestData?: (Uint8Array|null);
      signature?: (Uint8Array|null);
      pcrValues?: (org.lfedge.eve.attest.TpmPCRValue.$Properties[]|null);
      eventLog?: (org.lfedge.eve.attest.TpmEventLogEntry.$Properties[]|null);
      versions?: (org.lfedge.eve.attest.AttestVersionInfo.$Properties[]|null);
      gpsInfo?: (org.lfedge.eve.attest.AttestGPSCoordinates.$Properties|null);
      tpmBinaryEventLog?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.ZAttestQuote.$Properties;
    }
    interface IZAttestQuoteResp extends org.lfedge.eve.attest.ZAttestQuoteResp.$Properties {
    }
    class ZAttestQuoteResp {
     constructor(properties?: org.lfedge.eve.attest.ZAttestQuoteResp.$Properties);
     $unknowns?: Uint8Array[];
     response: org.lfedge.eve.attest.ZAttestResponseCode;
     integrityToken: Uint8Array;
     keys: org.lfedge.eve.attest.AttestVolumeKey.$Properties[];
     static encode(message: org.lfedge.eve.attest.ZAttestQuoteResp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.ZAttestQuoteResp & org.lfedge.eve.attest.ZAttestQuoteResp.$Shape;
    }
    namespace ZAttestQuoteResp {
     interface $Properties {
      response?: (org.lfedge.eve.attest.ZAttestResponseCode|null);
      integrityToken?: (Uint8Array|null);
      keys?: (org.lfedge.eve.attest.AttestVolumeKey.$Properties[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.ZAttestQuoteResp.$Properties;
    }
    interface IZAttestReq extends org.lfedge.eve.attest.ZAttestReq.$Properties {
    }
    class ZAttestReq {
     constructor(properties?: org.lfedge.eve.attest.ZAttestReq.$Properties);
     $unknowns?: Uint8Array[];
     reqType: org.lfedge.eve.attest.ZAttestReqType;
     quote?: (org.lfedge.eve.attest.ZAttestQuote.$Properties|null);
     certs: org.lfedge.eve.certs.ZCert.$Properties[];
     storageKeys?: (org.lfedge.eve.attest.AttestStorageKeys.$Properties|null);
     static encode(message: org.lfedge.eve.attest.ZAttestReq.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.ZAttestReq & org.lfedge.eve.attest.ZAttestReq.$Shape;
    }
    namespace ZAttestReq {
     interface $Properties {
      reqType?: (org.lfedge.eve.attest.ZAttestReqType|null);
      quote?: (org.lfedge.eve.attest.ZAttestQuote.$Properties|null);
      certs?: (org.lfedge.eve.certs.ZCert.$Properties[]|null);
      storageKeys?: (org.lfedge.eve.attest.AttestStorageKeys.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.ZAttestReq.$Properties;
    }
    enum ZAttestReqType {
     ATTEST_REQ_NONE = 0,
     ATTEST_REQ_CERT = 1,
     ATTEST_REQ_NONCE = 2,
     ATTEST_REQ_QUOTE = 3,
     Z_ATTEST_REQ_TYPE_STORE_KEYS = 4
    }
    enum ZAttestRespType {
     ATTEST_RESP_NONE = 0,
     ATTEST_RESP_CERT = 1,
     ATTEST_RESP_NONCE = 2,
     ATTEST_RESP_QUOTE_RESP = 3,
     Z_ATTEST_RESP_TYPE_STORE_KEYS = 4
    }
    interface IZAttestResponse extends org.lfedge.eve.attest.ZAttestResponse.$Properties {
    }
    class ZAttestResponse {
     constructor(properties?: org.lfedge.eve.attest.ZAttestResponse.$Properties);
     $unknowns?: Uint8Array[];
     respType: org.lfedge.eve.attest.ZAttestRespType;
     nonce?: (org.lfedge.eve.attest.ZAttestNonceResp.$Properties|null);
     quoteResp?: (org.lfedge.eve.attest.ZAttestQuoteResp.$Properties|null);
     storageKeysResp?: (org.lfedge.eve.attest.AttestStorageKeysResp.$Properties|null);
     static encode(message: org.lfedge.eve.attest.ZAttestResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.attest.ZAttestResponse & org.lfedge.eve.attest.ZAttestResponse.$Shape;
    }
    namespace ZAttestResponse {
     interface $Properties {
      respType?: (org.lfedge.eve.attest.ZAttestRespType|null);
      nonce?: (org.lfedge.eve.attest.ZAttestNonceResp.$Properties|null);
      quoteResp?: (org.lfedge.eve.attest.ZAttestQuoteResp.$Properties|null);
      storageKeysResp?: (org.lfedge.eve.attest.AttestStorageKeysResp.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.attest.ZAttestResponse.$Properties;
    }
    enum ZAttestResponseCode {
     Z_ATTEST_RESPONSE_CODE_INVALID = 0,
     Z_ATTEST_RESPONSE_CODE_SUCCESS = 1,
     Z_ATTEST_RESPONSE_CODE_NONCE_MISMATCH = 2,
     Z_ATTEST_RESPONSE_CODE_NO_CERT_FOUND = 3,
     Z_ATTEST_RESPONSE_CODE_QUOTE_FAILED = 4
    }
   }
   namespace certs {
    interface IZCert extends org.lfedge.eve.certs.ZCert.$Properties {
    }
    class ZCert {
     constructor(properties?: org.lfedge.eve.certs.ZCert.$Properties);
     $unknowns?: Uint8Array[];
     hashAlgo: org.lfedge.eve.common.HashAlgorithm;
     certHash: Uint8Array;
     type: org.lfedge.eve.certs.ZCertType;
     cert: Uint8Array;
     attributes?: (org.lfedge.eve.certs.ZCertAttr.$Properties|null);
     metaDataItems: org.lfedge.eve.certs.ZCertMetaData.$Properties[];
     static encode(message: org.lfedge.eve.certs.ZCert.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.certs.ZCert & org.lfedge.eve.certs.ZCert.$Shape;
    }
    namespace ZCert {
     interface $Properties {
      hashAlgo?: (org.lfedge.eve.common.HashAlgorithm|null);
      certHash?: (Uint8Array|null);
      type?: (org.lfedge.eve.certs.ZCertType|null);
      cert?: (Uint8Array|null);
      attributes?: (org.lfedge.eve.certs.ZCertAttr.$Properties|null);
      metaDataItems?: (org.lfedge.eve.certs.ZCertMetaData.$Properties[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.certs.ZCert.$Properties;
    }
    interface IZCertAttr extends org.lfedge.eve.certs.ZCertAttr.$Properties {
    }
    class ZCertAttr {
     constructor(properties?: org.lfedge.eve.certs.ZCertAttr.$Properties);
     $unknowns?: Uint8Array[];
     isMutable: boolean;
     isTpm: boolean;
     static encode(message: org.lfedge.eve.certs.ZCertAttr.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.certs.ZCertAttr & org.lfedge.eve.certs.ZCertAttr.$Shape;
    }
    namespace ZCertAttr {
     interface $Properties {
      isMutable?: (boolean|null);
      isTpm?: (boolean|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.certs.ZCertAttr.$Properties;
    }
    interface IZCertMetaData extends org.lfedge.eve.certs.ZCertMetaData.$Properties {
    }
    class ZCertMetaData {
     constructor(properties?: org.lfedge.eve.certs.ZCertMetaData.$Properties);
     $unknowns?: Uint8Array[];
     type: org.lfedge.eve.certs.ZCertMetaDataType;
     metaData: Uint8Array;
     static encode(message: org.lfedge.eve.certs.ZCertMetaData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.certs.ZCertMetaData & org.lfedge.eve.certs.ZCertMetaData.$Shape;
    }
    namespace ZCertMetaData {
     interface $Properties {
      type?: (org.lfedge.eve.certs.ZCertMetaDataType|null);
      metaData?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.certs.ZCertMetaData.$Properties;
    }
    enum ZCertMetaDataType {
     Z_CERT_META_DATA_TYPE_INVALID = 0,
     Z_CERT_META_DATA_TYPE_TPM2_PUBLIC = 1
    }
    enum ZCertType {
     CERT_TYPE_CONTROLLER_NONE = 0,
     CERT_TYPE_CONTROLLER_SIGNING = 1,
     CERT_TYPE_CONTROLLER_INTERMEDIATE = 2,
     CERT_TYPE_CONTROLLER_ECDH_EXCHANGE = 3,
     CERT_TYPE_DEVICE_ONBOARDING = 10,
     CERT_TYPE_DEVICE_RESTRICTED_SIGNING = 11,
     CERT_TYPE_DEVICE_ENDORSEMENT_RSA = 12,
     CERT_TYPE_DEVICE_ECDH_EXCHANGE = 13
    }
    interface IZControllerCert extends org.lfedge.eve.certs.ZControllerCert.$Properties {
    }
    class ZControllerCert {
     constructor(properties?: org.lfedge.eve.certs.ZControllerCert.$Properties);
     $unknowns?: Uint8Array[];
     certs: org.lfedge.eve.certs.ZCert.$Properties[];
     static encode(message: org.lfedge.eve.certs.ZControllerCert.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.certs.ZControllerCert & org.lfedge.eve.certs.ZControllerCert.$Shape;
    }
    namespace ZControllerCert {
     interface $Properties {
      certs?: (org.lfedge.eve.certs.ZCert.$Properties[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.certs.ZControllerCert.$Properties;
    }
   }
   namespace common {
    interface ICipherBlock extends org.lfedge.eve.common.CipherBlock.$Properties {
    }
    class CipherBlock {
     constructor(properties?: org.lfedge.eve.common.CipherBlock.$Properties);
     $unknowns?: Uint8Array[];
     cipherContextId: string;
     initialValue: Uint8Array;
     cipherData: Uint8Array;
     clearTextSha256: Uint8Array;
     static encode(message: org.lfedge.eve.common.CipherBlock.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.common.CipherBlock & org.lfedge.eve.common.CipherBlock.$Shape;
    }
    namespace CipherBlock {
     interface $Properties {
      cipherContextId?: (string|null);
      initialValue?: (Uint8Array|null);
      cipherData?: (Uint8Array|null);
      clearTextSha256?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.common.CipherBlock.$Properties;
    }
    interface ICipherContext extends org.lfedge.eve.common.CipherContext.$Properties {
    }
    class CipherContext {
     constructor(properties?: org.lfedge.eve.common.CipherContext.$Properties);
     $unknowns?: Uint8Array[];
     contextId: string;
     hashScheme: org.lfedge.eve.common.HashAlgorithm;
     keyExchangeScheme: org.lfedge.eve.common.KeyExchangeScheme;
     encryptionScheme: org.lfedge.eve.common.EncryptionScheme;
     deviceCertHash: Uint8Array;
     controllerCertHash: Uint8Array;
     static encode(message: org.lfedge.eve.common.CipherContext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.common.CipherContext & org.lfedge.eve.common.CipherContext.$Shape;
    }
    namespace CipherContext {
     interface $Properties {
      contextId?: (string|null);
      hashScheme?: (org.lfedge.eve.common.HashAlgorithm|null);
      keyExchangeScheme?: (org.lfedge.eve.common.KeyExchangeScheme|null);
      encryptionScheme?: (org.lfedge.eve.common.EncryptionScheme|null);
      deviceCertHash?: (Uint8Array|null);
      controllerCertHash?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.common.CipherContext.$Properties;
    }
    interface IDiskDescription extends org.lfedge.eve.common.DiskDescription.$Properties {
    }
    class DiskDescription {
     constructor(properties?: org.lfedge.eve.common.DiskDescription.$Properties);
     $unknowns?: Uint8Array[];
     name: string;
     logicalName: string;
     serial: string;
     static encode(message: org.lfedge.eve.common.DiskDescription.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.common.DiskDescription & org.lfedge.eve.common.DiskDescription.$Shape;
    }
    namespace DiskDescription {
     interface $Properties {
      name?: (string|null);
      logicalName?: (string|null);
      serial?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.common.DiskDescription.$Properties;
    }
    interface IEncryptionBlock extends org.lfedge.eve.common.EncryptionBlock.$Properties {
    }
    class EncryptionBlock {
     constructor(properties?: org.lfedge.eve.common.EncryptionBlock.$Properties);
     $unknowns?: Uint8Array[];
     dsAPIKey: string;
     dsPassword: string;
     wifiUserName: string;
     wifiPassword: string;
     protectedUserData: string;
     cellularNetUsername: string;
     cellularNetPassword: string;
     clusterToken: string;
     user: org.lfedge.eve.common.EncryptionBlockUser;
     encryptedData: string;
     cellularNetAttachUsername: string;
     cellularNetAttachPassword: string;
     gzipRegistrationManifestYaml: Uint8Array;
     scepChallengePassword: string;
     static encode(message: org.lfedge.eve.common.EncryptionBlock.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.common.EncryptionBlock & org.lfedge.eve.common.EncryptionBlock.$Shape;
    }
    namespace EncryptionBlock {
     interface $Properties {
      dsAPIKey?: (string|null);
      dsPassword?: (string|null);
      wifiUserName?: (string|null);
      wifiPassword?: (string|null);
      protectedUserData?: (string|null);
      cellularNetUsername?: (string|null);
      cellularNetPassword?: (string|null);
      clusterToken?: (string|null);
      user?: (org.lfedge.eve.common.EncryptionBlockUser|null);
      encryptedData?: (string|null);
      cellularNetAttachUsername?: (string|null);
      cellularNetAttachPassword?: (string|null);
      gzipRegistrationManifestYaml?: (Uint8Array|null);
      scepChallengePassword?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.common.EncryptionBlock.$Properties;
    }
    enum EncryptionBlockUser {
     ENCRYPTION_BLOCK_USER_UNSPECIFIED = 0,
     ENCRYPTION_BLOCK_USER_BINARY_ARTIFACT_METADATA = 1
    }
    enum EncryptionScheme {
     SA_NONE = 0,
     SA_AES_256_CFB = 1
    }
    enum HashAlgorithm {
     HASH_ALGORITHM_INVALID = 0,
     HASH_ALGORITHM_SHA256_16BYTES = 1,
     HASH_ALGORITHM_SHA256_32BYTES = 2
    }
    enum KeyExchangeScheme {
     KEA_NONE = 0,
     KEA_ECDH = 1
    }
    enum NetworkConfigOrigin {
     NETWORK_CONFIG_ORIGIN_UNSPECIFIED = 0,
     NETWORK_CONFIG_ORIGIN_CONTROLLER = 1,
     NETWORK_CONFIG_ORIGIN_BOOTSTRAP = 2,
     NETWORK_CONFIG_ORIGIN_OVERRIDE = 3,
     NETWORK_CONFIG_ORIGIN_LASTRESORT = 4,
     NETWORK_CONFIG_ORIGIN_TUI = 5,
     NETWORK_CONFIG_ORIGIN_LOC = 6,
     NETWORK_CONFIG_ORIGIN_LPS = 7
    }
    enum PhyIoMemberUsage {
     PhyIoUsageNone = 0,
     PhyIoUsageMgmtAndApps = 1,
     PhyIoUsageShared = 2,
     PhyIoUsageDedicated = 3,
     PhyIoUsageDisabled = 4,
     PhyIoUsageMgmtOnly = 5
    }
    enum PhyIoType {
     PhyIoNoop = 0,
     PhyIoNetEth = 1,
     PhyIoUSB = 2,
     PhyIoCOM = 3,
     PhyIoAudio = 4,
     PhyIoNetWLAN = 5,
     PhyIoNetWWAN = 6,
     PhyIoHDMI = 7,
     PhyIoNVMEStorage = 9,
     PhyIoSATAStorage = 10,
     PhyIoNetEthPF = 11,
     PhyIoNetEthVF = 12,
     PhyIoUSBController = 13,
     PhyIoUSBDevice = 14,
     PhyIoCAN = 15,
     PhyIoVCAN = 16,
     PhyIoLCAN = 17,
     PhyIoOther = 255
    }
    interface IPortConfigSource extends org.lfedge.eve.common.PortConfigSource.$Properties {
    }
    class PortConfigSource {
     constructor(properties?: org.lfedge.eve.common.PortConfigSource.$Properties);
     $unknowns?: Uint8Array[];
     origin: org.lfedge.eve.common.NetworkConfigOrigin;
     submittedAt?: (google.protobuf.Timestamp.$Properties|null);
     static encode(message: org.lfedge.eve.common.PortConfigSource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.common.PortConfigSource & org.lfedge.eve.common.PortConfigSource.$Shape;
    }
    namespace PortConfigSource {
     interface $Properties {
      origin?: (org.lfedge.eve.common.NetworkConfigOrigin|null);
      submittedAt?: (google.protobuf.Timestamp.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.common.PortConfigSource.$Properties;
    }
   }
   namespace auth {
    interface IAuthBody extends org.lfedge.eve.auth.AuthBody.$Properties {
    }
    class AuthBody {
     constructor(properties?: org.lfedge.eve.auth.AuthBody.$Properties);
     $unknowns?: Uint8Array[];
     payload: Uint8Array;
     static encode(message: org.lfedge.eve.auth.AuthBody.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.auth.AuthBody & org.lfedge.eve.auth.AuthBody.$Shape;
    }
    namespace AuthBody {
     interface $Properties {
      payload?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.auth.AuthBody.$Properties;
    }
    interface IAuthContainer extends org.lfedge.eve.auth.AuthContainer.$Properties {
    }
    class AuthContainer {
     constructor(properties?: org.lfedge.eve.auth.AuthContainer.$Properties);
     $unknowns?: Uint8Array[];
     protectedPayload?: (org.lfedge.eve.auth.AuthBody.$Properties|null);
     algo: org.lfedge.eve.common.HashAlgorithm;
     senderCertHash: Uint8Array;
     signatureHash: Uint8Array;
     senderCert: Uint8Array;
     cipherContext?: (org.lfedge.eve.common.CipherContext.$Properties|null);
     cipherData?: (org.lfedge.eve.common.CipherBlock.$Properties|null);
     static encode(message: org.lfedge.eve.auth.AuthContainer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.auth.AuthContainer & org.lfedge.eve.auth.AuthContainer.$Shape;
    }
    namespace AuthContainer {
     interface $Properties {
      protectedPayload?: (org.lfedge.eve.auth.AuthBody.$Properties|null);
      algo?: (org.lfedge.eve.common.HashAlgorithm|null);
      senderCertHash?: (Uint8Array|null);
      signatureHash?: (Uint8Array|null);
      senderCert?: (Uint8Array|null);
      cipherContext?: (org.lfedge.eve.common.CipherContext.$Properties|null);
      cipherData?: (org.lfedge.eve.common.CipherBlock.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.auth.AuthContainer.$Properties;
    }
   }
   namespace config {
    interface IBaseOS extends org.lfedge.eve.config.BaseOS.$Properties {
    }
    class BaseOS {
     constructor(properties?: org.lfedge.eve.config.BaseOS.$Properties);
     $unknowns?: Uint8Array[];
     contentTreeUuid: string;
     retryUpdate?: (org.lfedge.eve.config.DeviceOpsCmd.$Properties|null);
     activate: boolean;
     baseOsVersion: string;
     static encode(message: org.lfedge.eve.config.BaseOS.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.BaseOS & org.lfedge.eve.config.BaseOS.$Shape;
    }
    namespace BaseOS {
     interface $Properties {
      contentTreeUuid?: (string|null);
      retryUpdate?: (org.lfedge.eve.config.DeviceOpsCmd.$Properties|null);
      activate?: (boolean|null);
      baseOsVersion?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.BaseOS.$Properties;
    }
    interface IBaseOSConfig extends org.lfedge.eve.config.BaseOSConfig.$Properties {
    }
    class BaseOSConfig {
     constructor(properties?: org.lfedge.eve.config.BaseOSConfig.$Properties);
     $unknowns?: Uint8Array[];
     uuidandversion?: (org.lfedge.eve.config.UUIDandVersion.$Properties|null);
     drives: org.lfedge.eve.config.Drive.$Properties[];
     activate: boolean;
     baseOSVersion: string;
     volumeID: string;
     static encode(message: org.lfedge.eve.config.BaseOSConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.BaseOSConfig & org.lfedge.eve.config.BaseOSConfig.$Shape;
    }
    namespace BaseOSConfig {
     interface $Properties {
      uuidandversion?: (org.lfedge.eve.config.UUIDandVersion.$Properties|null);
      drives?: (org.lfedge.eve.config.Drive.$Properties[]|null);
      activate?: (boolean|null);
      baseOSVersion?: (string|null);
      volumeID?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.BaseOSConfig.$Properties;
    }
    interface IConfigItem extends org.lfedge.eve.config.ConfigItem.$Properties {
    }
    class ConfigItem {
     constructor(properties?: org.lfedge.eve.config.ConfigItem.$Properties);
     $unknowns?: Uint8Array[];
     key: string;
     value: string;
     static encode(message: org.lfedge.eve.config.ConfigItem.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.ConfigItem & org.lfedge.eve.config.ConfigItem.$Shape;
    }
    namespace ConfigItem {
     interface $Properties {
      key?: (string|null);
      value?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.ConfigItem.$Properties;
    }
    interface IConfigRequest extends org.lfedge.eve.config.ConfigRequest.$Properties {
    }
    class ConfigRequest {
     constructor(properties?: org.lfedge.eve.config.ConfigRequest.$Properties);
     $unknowns?: Uint8Array[];
     configHash: string;
     integrityToken: Uint8Array;
     static encode(message: org.lfedge.eve.config.ConfigRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.ConfigRequest & org.lfedge.eve.config.ConfigRequest.$Shape;
    }
    namespace ConfigRequest {
     interface $Properties {
      configHash?: (string|null);
      integrityToken?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.ConfigRequest.$Properties;
    }
    interface IConfigResponse extends org.lfedge.eve.config.ConfigResponse.$Properties {
    }
    class ConfigResponse {
     constructor(properties?: org.lfedge.eve.config.ConfigResponse.$Properties);
     $unknowns?: Uint8Array[];
     config?: (org.lfedge.eve.config.EdgeDevConfig.$Properties|null);
     configHash: string;
     static encode(message: org.lfedge.eve.config.ConfigResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.ConfigResponse & org.lfedge.eve.config.ConfigResponse.$Shape;
    }
    namespace ConfigResponse {
     interface $Properties {
      config?: (org.lfedge.eve.config.EdgeDevConfig.$Properties|null);
      configHash?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.ConfigResponse.$Properties;
    }
    interface IContentTree extends org.lfedge.eve.config.ContentTree.$Properties {
    }
    class ContentTree {
     constructor(properties?: org.lfedge.eve.config.ContentTree.$Properties);
     $unknowns?: Uint8Array[];
     uuid: string;
     dsId: string;
     URL: string;
     iformat: org.lfedge.eve.config.Format;
     sha256: string;
     maxSizeBytes: Long;
     siginfo?: (org.lfedge.eve.config.SignatureInfo.$Properties|null);
     displayName: string;
     generationCount: Long;
     customMetaData: string;
     dsIdsList: string[];
     designatedNodeId: string;
     static encode(message: org.lfedge.eve.config.ContentTree.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.ContentTree & org.lfedge.eve.config.ContentTree.$Shape;
    }
    namespace ContentTree {
     interface $Properties {
      uuid?: (string|null);
      dsId?: (string|null);
      URL?: (string|null);
      iformat?: (org.lfedge.eve.config.Format|null);
      sha256?: (string|null);
      maxSizeBytes?: (Long|null);
      siginfo?: (org.lfedge.eve.config.SignatureInfo.$Properties|null);
      displayName?: (string|null);
      generationCount?: (Long|null);
      customMetaData?: (string|null);
      dsIdsList?: (string[]|null);
      designatedNodeId?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.ContentTree.$Properties;
    }
    interface IDatastoreConfig extends org.lfedge.eve.config.DatastoreConfig.$Properties {
    }
    class DatastoreConfig {
     constructor(properties?: org.lfedge.eve.config.DatastoreConfig.$Properties);
     $unknowns?: Uint8Array[];
     dType: org.lfedge.eve.config.DsType;
     fqdn: string;
     apiKey: string;
     password: string;
     dpath: string;
     region: string;
     cipherData?: (org.lfedge.eve.common.CipherBlock.$Properties|null);
     dsCertPEM: Uint8Array[];
     id: string;
     static encode(message: org.lfedge.eve.config.DatastoreConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.DatastoreConfig & org.lfedge.eve.config.DatastoreConfig.$Shape;
    }
    namespace DatastoreConfig {
     interface $Properties {
      dType?: (org.lfedge.eve.config.DsType|null);
      fqdn?: (string|null);
      apiKey?: (string|null);
      password?: (string|null);
      dpath?: (string|null);
      region?: (string|null);
      cipherData?: (org.lfedge.eve.common.CipherBlock.$Properties|null);
      dsCertPEM?: (Uint8Array[]|null);
      id?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.DatastoreConfig.$Properties;
    }
    interface IDeviceOpsCmd extends org.lfedge.eve.config.DeviceOpsCmd.$Properties {
    }
    class DeviceOpsCmd {
     constructor(properties?: org.lfedge.eve.config.DeviceOpsCmd.$Properties);
     $unknowns?: Uint8Array[];
     counter: number;
     desiredState: boolean;
     opsTime: string;
     static encode(message: org.lfedge.eve.config.DeviceOpsCmd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.DeviceOpsCmd & org.lfedge.eve.config.DeviceOpsCmd.$Shape;
    }
    namespace DeviceOpsCmd {
     interface $Properties {
      counter?: (number|null);
      desiredState?: (boolean|null);
      opsTime?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.DeviceOpsCmd.$Properties;
    }
    interface IDrive extends org.lfedge.eve.config.Drive.$Properties {
    }
    class Drive {
     constructor(properties?: org.lfedge.eve.config.Drive.$Properties);
     $unknowns?: Uint8Array[];
     image?: (org.lfedge.eve.config.Image.$Properties|null);
     readonly: boolean;
     preserve: boolean;
     drvtype: org.lfedge.eve.config.DriveType;
     target: org.lfedge.eve.config.Target;
     maxsizebytes: Long;
     static encode(message: org.lfedge.eve.config.Drive.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.Drive & org.lfedge.eve.config.Drive.$Shape;
    }
    namespace Drive {
     interface $Properties {
      image?: (org.lfedge.eve.config.Image.$Properties|null);
      readonly?: (boolean|null);
      preserve?: (boolean|null);
      drvtype?: (org.lfedge.eve.config.DriveType|null);
      target?: (org.lfedge.eve.config.Target|null);
      maxsizebytes?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.Drive.$Properties;
    }
    enum DriveType {
     Unclassified = 0,
     CDROM = 1,
     HDD = 2,
     NET = 3,
     HDD_EMPTY = 4
    }
    enum DsType {
     DsUnknown = 0,
     DsHttp = 1,
     DsHttps = 2,
     DsS3 = 3,
     DsSFTP = 4,
     DsContainerRegistry = 5,
     DsAzureBlob = 6,
     DsGoogleStorage = 7
    }
    interface IEdgeDevConfig extends org.lfedge.eve.config.EdgeDevConfig.$Properties {
    }
    class EdgeDevConfig {
     constructor(properties?: org.lfedge.eve.config.EdgeDevConfig.$Properties);
     $unknowns?: Uint8Array[];
     id?: (org.lfedge.eve.config.UUIDandVersion.$Properties|null);
     apps: Uint8Array[];
     networks: Uint8Array[];
     datastores: org.lfedge.eve.config.DatastoreConfig.$Properties[];
     base: org.lfedge.eve.config.BaseOSConfig.$Properties[];
     reboot?: (org.lfedge.eve.config.DeviceOpsCmd.$Properties|null);
     backup?: (org.lfedge.eve.config.DeviceOpsCmd.$Properties|null);
     configItems: org.lfedge.eve.config.ConfigItem.$Properties[];
     systemAdapterList: Uint8Array[];
     deviceIoList: Uint8Array[];
     manufacturer: string;
     productName: string;
     networkInstances: Uint8Array[];
     cipherContexts: org.lfedge.eve.common.CipherContext.$Properties[];
     contentInfo: org.lfedge.eve.config.ContentTree.$Properties[];
     volumes: org.lfedge.eve.config.Volume.$Properties[];
     controllercertConfighash: string;
     maintenanceMode: boolean;
     controllerEpoch: Long;
     baseos?: (org.lfedge.eve.config.BaseOS.$Properties|null);
     globalProfile: string;
     localProfileServer: string;
     profileServerToken: string;
     vlans: Uint8Array[];
     bonds: Uint8Array[];
     edgeview: Uint8Array;
     disks: Uint8Array;
     shutdown?: (org.lfedge.eve.config.DeviceOpsCmd.$Properties|null);
     deviceName: string;
     projectName: string;
     projectId: string;
     enterpriseName: string;
     enterpriseId: string;
     configTimestamp?: (google.protobuf.Timestamp.$Properties|null);
     locConfig?: (org.lfedge.eve.config.LOCConfig.$Properties|null);
     patchEnvelopes: Uint8Array[];
     cluster: Uint8Array;
     pnacs: Uint8Array[];
     scepProfiles: Uint8Array[];
     static encode(message: org.lfedge.eve.config.EdgeDevConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.EdgeDevConfig & org.lfedge.eve.config.EdgeDevConfig.$Shape;
    }
    namespace EdgeDevConfig {
     interface $Properties {
      id?: (org.lfedge.eve.config.UUIDandVersion.$Properties|null);
      apps?: (Uint8Array[]|null);
      networks?: (Uint8Array[]|null);
      datastores?: (org.lfedge.eve.config.DatastoreConfig.$Properties[]|null);
      base?: (org.lfedge.eve.config.BaseOSConfig.$Properties[]|null);
      reboot?: (org.lfedge.eve.config.DeviceOpsCmd.$Properties|null);
      backup?: (org.lfedge.eve.config.DeviceOpsCmd.$Properties|null);
      configItems?: (org.lfedge.eve.config.ConfigItem.$Properties[]|null);
      systemAdapterList?: (Uint8Array[]|null);
      deviceIoList?: (Uint8Array[]|null);
      manufacturer?: (string|null);
      productName?: (string|null);
      networkInstances?: (Uint8Array[]|null);
      cipherContexts?: (org.lfedge.eve.common.CipherContext.$Properties[]|null);
      contentInfo?: (org.lfedge.eve.config.ContentTree.$Properties[]|null);
      volumes?: (org.lfedge.eve.config.Volume.$Properties[]|null);
      controllercertConfighash?: (string|null);
      maintenanceMode?: (boolean|null);
      controllerEpoch?: (Long|null);
      baseos?: (org.lfedge.eve.config.BaseOS.$Properties|null);
      globalProfile?: (string|null);
      localProfileServer?: (string|null);
      profileServerToken?: (string|null);
      vlans?: (Uint8Array[]|null);
      bonds?: (Uint8Array[]|null);
      edgeview?: (Uint8Array|null);
      disks?: (Uint8Array|null);
      shutdown?: (org.lfedge.eve.config.DeviceOpsCmd.$Properties|null);
      deviceName?: (string|null);
      projectName?: (string|null);
      projectId?: (string|null);
      enterpriseName?: (string|null);
      enterpriseId?: (string|null);
      configTimestamp?: (google.protobuf.Timestamp.$Properties|null);
      locConfig?: (org.lfedge.eve.config.LOCConfig.$Properties|null);
      patchEnvelopes?: (Uint8Array[]|null);
      cluster?: (Uint8Array|null);
      pnacs?: (Uint8Array[]|null);
      scepProfiles?: (Uint8Array[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.EdgeDevConfig.$Properties;
    }
    enum Format {
     FmtUnknown = 0,
     RAW = 1,
     QCOW = 2,
     QCOW2 = 3,
     VHD = 4,
     VMDK = 5,
     OVA = 6,
     VHDX = 7,
     CONTAINER = 8,
     ISO = 9,
     PVC = 10
    }
    interface IImage extends org.lfedge.eve.config.Image.$Properties {
    }
    class Image {
     constructor(properties?: org.lfedge.eve.config.Image.$Properties);
     $unknowns?: Uint8Array[];
     uuidandversion?: (org.lfedge.eve.config.UUIDandVersion.$Properties|null);
     name: string;
     sha256: string;
     iformat: org.lfedge.eve.config.Format;
     siginfo?: (org.lfedge.eve.config.SignatureInfo.$Properties|null);
     dsId: string;
     sizeBytes: Long;
     static encode(message: org.lfedge.eve.config.Image.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.Image & org.lfedge.eve.config.Image.$Shape;
    }
    namespace Image {
     interface $Properties {
      uuidandversion?: (org.lfedge.eve.config.UUIDandVersion.$Properties|null);
      name?: (string|null);
      sha256?: (string|null);
      iformat?: (org.lfedge.eve.config.Format|null);
      siginfo?: (org.lfedge.eve.config.SignatureInfo.$Properties|null);
      dsId?: (string|null);
      sizeBytes?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.Image.$Properties;
    }
    interface ILOCConfig extends org.lfedge.eve.config.LOCConfig.$Properties {
    }
    class LOCConfig {
     constructor(properties?: org.lfedge.eve.config.LOCConfig.$Properties);
     $unknowns?: Uint8Array[];
     locUrl: string;
     datastoreCollectInfoId: string[];
     static encode(message: org.lfedge.eve.config.LOCConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.LOCConfig & org.lfedge.eve.config.LOCConfig.$Shape;
    }
    namespace LOCConfig {
     interface $Properties {
      locUrl?: (string|null);
      datastoreCollectInfoId?: (string[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.LOCConfig.$Properties;
    }
    interface ISignatureInfo extends org.lfedge.eve.config.SignatureInfo.$Properties {
    }
    class SignatureInfo {
     constructor(properties?: org.lfedge.eve.config.SignatureInfo.$Properties);
     $unknowns?: Uint8Array[];
     intercertsurl: string;
     signercerturl: string;
     signature: Uint8Array;
     static encode(message: org.lfedge.eve.config.SignatureInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.SignatureInfo & org.lfedge.eve.config.SignatureInfo.$Shape;
    }
    namespace SignatureInfo {
     interface $Properties {
      intercertsurl?: (string|null);
      signercerturl?: (string|null);
      signature?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.SignatureInfo.$Properties;
    }
    enum Target {
     TgtUnknown = 0,
     Disk = 1,
     Kernel = 2,
     Initrd = 3,
     RamDisk = 4,
     AppCustom = 5
    }
    interface IUUIDandVersion extends org.lfedge.eve.config.UUIDandVersion.$Properties {
    }
    class UUIDandVersion {
     constructor(properties?: org.lfedge.eve.config.UUIDandVersion.$Properties);
     $unknowns?: Uint8Array[];
     uuid: string;
     version: string;
     static encode(message: org.lfedge.eve.config.UUIDandVersion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.UUIDandVersion & org.lfedge.eve.config.UUIDandVersion.$Shape;
    }
    namespace UUIDandVersion {
     interface $Properties {
      uuid?: (string|null);
      version?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.UUIDandVersion.$Properties;
    }
    interface IVolume extends org.lfedge.eve.config.Volume.$Properties {
    }
    class Volume {
     constructor(properties?: org.lfedge.eve.config.Volume.$Properties);
     $unknowns?: Uint8Array[];
     uuid: string;
     origin?: (org.lfedge.eve.config.VolumeContentOrigin.$Properties|null);
     protocols: org.lfedge.eve.config.VolumeAccessProtocols[];
     generationCount: Long;
     maxsizebytes: Long;
     readonly: boolean;
     displayName: string;
     clearText: boolean;
     target: org.lfedge.eve.config.Target;
     designatedNodeId: string;
     static encode(message: org.lfedge.eve.config.Volume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.Volume & org.lfedge.eve.config.Volume.$Shape;
    }
    namespace Volume {
     interface $Properties {
      uuid?: (string|null);
      origin?: (org.lfedge.eve.config.VolumeContentOrigin.$Properties|null);
      protocols?: (org.lfedge.eve.config.VolumeAccessProtocols[]|null);
      generationCount?: (Long|null);
      maxsizebytes?: (Long|null);
      readonly?: (boolean|null);
      displayName?: (string|null);
      clearText?: (boolean|null);
      target?: (org.lfedge.eve.config.Target|null);
      designatedNodeId?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.Volume.$Properties;
    }
    enum VolumeAccessProtocols {
     VAP_NONE = 0,
     VAP_9P = 1
    }
    interface IVolumeContentOrigin extends org.lfedge.eve.config.VolumeContentOrigin.$Properties {
    }
    class VolumeContentOrigin {
     constructor(properties?: org.lfedge.eve.config.VolumeContentOrigin.$Properties);
     $unknowns?: Uint8Array[];
     type: org.lfedge.eve.config.VolumeContentOriginType;
     downloadContentTreeID: string;
     static encode(message: org.lfedge.eve.config.VolumeContentOrigin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.config.VolumeContentOrigin & org.lfedge.eve.config.VolumeContentOrigin.$Shape;
    }
    namespace VolumeContentOrigin {
     interface $Properties {
      type?: (org.lfedge.eve.config.VolumeContentOriginType|null);
      downloadContentTreeID?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.config.VolumeContentOrigin.$Properties;
    }
    enum VolumeContentOriginType {
     VCOT_UNKNOWN = 0,
     VCOT_BLANK = 1,
     VCOT_DOWNLOAD = 2
    }
   }
   namespace info {
    enum APICapability {
     API_CAPABILITY_UNSPECIFIED = 0,
     API_CAPABILITY_RETRY_UPDATE = 1,
     API_CAPABILITY_SHUTDOWN = 2,
     API_CAPABILITY_START_DELAY_IN_SECONDS = 3,
     API_CAPABILITY_EDGEVIEW = 4,
     API_CAPABILITY_VOLUME_SNAPSHOTS = 5,
     API_CAPABILITY_NETWORK_INSTANCE_ROUTING = 6,
     API_CAPABILITY_BOOT_MODE = 7,
     API_CAPABILITY_MTU = 8,
     API_CAPABILITY_ADAPTER_USER_LABELS = 9,
     API_CAPABILITY_ENFORCED_NET_INTERFACE_ORDER = 10,
     API_CAPABILITY_NTPS_FQDN = 11,
     API_CAPABILITY_WIN_LIC_PASSTHROUGH = 12,
     API_CAPABILITY_VOLUME_SNAPSHOTS_IMMEDIATE = 13,
     API_CAPABILITY_ENCRYPTED_PATCH_ENVELOPE = 14,
     API_CAPABILITY_SINGLE_STACK_IP_NETWORK = 15,
     API_CAPABILITY_CELLULAR_ATTACH_CONFIG = 16,
     API_CAPABILITY_EDGEVIEW_AUTHENTICATION = 17,
     API_CAPABILITY_DISABLE_VTPM = 18,
     API_CAPABILITY_LOC_REBOOT_COLLECT_INFO = 19,
     API_CAPABILITY_SMART_REPORT = 20,
     API_CAPABILITY_REPORT_TPM_EVENTLOG = 21
    }
    interface IAttestationInfo extends org.lfedge.eve.info.AttestationInfo.$Properties {
    }
    class AttestationInfo {
     constructor(properties?: org.lfedge.eve.info.AttestationInfo.$Properties);
     $unknowns?: Uint8Array[];
     state: org.lfedge.eve.info.AttestationState;
     error?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
     static encode(message: org.lfedge.eve.info.AttestationInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.AttestationInfo & org.lfedge.eve.info.AttestationInfo.$Shape;
    }
    namespace AttestationInfo {
     interface $Properties {
      state?: (org.lfedge.eve.info.AttestationState|null);
      error?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.AttestationInfo.$Properties;
    }
    enum AttestationState {
     ATTESTATION_STATE_UNSPECIFIED = 0,
     ATTESTATION_STATE_NONCE_WAIT = 1,
     ATTESTATION_STATE_TPM_QUOTE_WAIT = 2,
     ATTESTATION_STATE_TPM_ESCROW_WAIT = 3,
     ATTESTATION_STATE_ATTEST_WAIT = 4,
     ATTESTATION_STATE_ATTEST_ESCROW_WAIT = 5,
     ATTESTATION_STATE_RESTART_WAIT = 6,
     ATTESTATION_STATE_COMPLETE = 7
    }
    enum BaseOsStatus {
     NONE = 0,
     DOWNLOADING = 1,
     DOWNLOAD_DONE = 2,
     UPDATING = 3,
     UPDATED = 4,
     FALLBACK = 5,
     FAILED = 6
    }
    enum BaseOsSubStatus {
     NONE_SUBSTATUS = 0,
     DOWNLOAD_INPROGRESS = 1,
     VERIFY_INPROGRESS = 2,
     UPDATE_INITIALIZING = 3,
     UPDATE_REBOOTING = 4,
     UPDATE_TESTING = 5,
     UPDATE_NEED_TEST_CONFIRM = 6,
     UPDATE_DEFERRED = 7
    }
    enum BootReason {
     BOOT_REASON_UNSPECIFIED = 0,
     BOOT_REASON_FIRST = 1,
     BOOT_REASON_REBOOT_CMD = 2,
     BOOT_REASON_UPDATE = 3,
     BOOT_REASON_FALLBACK = 4,
     BOOT_REASON_DISCONNECT = 5,
     BOOT_REASON_FATAL = 6,
     BOOT_REASON_OOM = 7,
     BOOT_REASON_WATCHDOG_HUNG = 8,
     BOOT_REASON_WATCHDOG_PID = 9,
     BOOT_REASON_KERNEL = 10,
     BOOT_REASON_POWER_FAIL = 11,
     BOOT_REASON_UNKNOWN = 12,
     BOOT_REASON_VAULT_FAILED = 13,
     BOOT_REASON_POWEROFF_CMD = 14,
     BOOT_REASON_PARSE_FAIL = 255
    }
    interface ICapabilities extends org.lfedge.eve.info.Capabilities.$Properties {
    }
    class Capabilities {
     constructor(properties?: org.lfedge.eve.info.Capabilities.$Properties);
     $unknowns?: Uint8Array[];
     HWAssistedVirtualization: boolean;
     IOVirtualization: boolean;
     static encode(message: org.lfedge.eve.info.Capabilities.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.Capabilities & org.lfedge.eve.info.Capabilities.$Shape;
    }
    namespace Capabilities {
     interface $Properties {
      HWAssistedVirtualization?: (boolean|null);
      IOVirtualization?: (boolean|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.Capabilities.$Properties;
    }
    interface IContentResources extends org.lfedge.eve.info.ContentResources.$Properties {
    }
    class ContentResources {
     constructor(properties?: org.lfedge.eve.info.ContentResources.$Properties);
     $unknowns?: Uint8Array[];
     curSizeBytes: Long;
     static encode(message: org.lfedge.eve.info.ContentResources.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ContentResources & org.lfedge.eve.info.ContentResources.$Shape;
    }
    namespace ContentResources {
     interface $Properties {
      curSizeBytes?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ContentResources.$Properties;
    }
    interface IDataSecAtRest extends org.lfedge.eve.info.DataSecAtRest.$Properties {
    }
    class DataSecAtRest {
     constructor(properties?: org.lfedge.eve.info.DataSecAtRest.$Properties);
     $unknowns?: Uint8Array[];
     status: org.lfedge.eve.info.DataSecAtRestStatus;
     info: string;
     vaultList: org.lfedge.eve.info.VaultInfo.$Properties[];
     static encode(message: org.lfedge.eve.info.DataSecAtRest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.DataSecAtRest & org.lfedge.eve.info.DataSecAtRest.$Shape;
    }
    namespace DataSecAtRest {
     interface $Properties {
      status?: (org.lfedge.eve.info.DataSecAtRestStatus|null);
      info?: (string|null);
      vaultList?: (org.lfedge.eve.info.VaultInfo.$Properties[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.DataSecAtRest.$Properties;
    }
    enum DataSecAtRestStatus {
     DATASEC_AT_REST_UNKNOWN = 0,
     DATASEC_AT_REST_DISABLED = 1,
     DATASEC_AT_REST_ENABLED = 2,
     DATASEC_AT_REST_ERROR = 4
    }
    enum DepMetricItemType {
     DepMetricItemOther = 0,
     DepMetricItemGauge = 1,
     DepMetricItemCounter = 2,
     DepMetricItemState = 3
    }
    interface IDeviceEntity extends org.lfedge.eve.info.DeviceEntity.$Properties {
    }
    class DeviceEntity {
     constructor(properties?: org.lfedge.eve.info.DeviceEntity.$Properties);
     $unknowns?: Uint8Array[];
     entity: org.lfedge.eve.info.Entity;
     entityId: string;
     entityName: string;
     static encode(message: org.lfedge.eve.info.DeviceEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.DeviceEntity & org.lfedge.eve.info.DeviceEntity.$Shape;
    }
    namespace DeviceEntity {
     interface $Properties {
      entity?: (org.lfedge.eve.info.Entity|null);
      entityId?: (string|null);
      entityName?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.DeviceEntity.$Properties;
    }
    interface IDevicePort extends org.lfedge.eve.info.DevicePort.$Properties {
    }
    class DevicePort {
     constructor(properties?: org.lfedge.eve.info.DevicePort.$Properties);
     $unknowns?: Uint8Array[];
     ifname: string;
     name: string;
     isMgmt: boolean;
     free: boolean;
     dhcpType: number;
     subnet: string;
     gateway: string;
     domainname: string;
     ntpServer: string;
     dnsServers: string[];
     dhcpRangeLow: string;
     dhcpRangeHigh: string;
     proxy?: (org.lfedge.eve.info.ProxyStatus.$Properties|null);
     macAddr: string;
     IPAddrs: string[];
     defaultRouters: string[];
     dns?: (org.lfedge.eve.info.ZInfoDNS.$Properties|null);
     up: boolean;
     location?: (org.lfedge.eve.info.GeoLoc.$Properties|null);
     err?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
     usage: org.lfedge.eve.common.PhyIoMemberUsage;
     networkUUID: string;
     cost: number;
     wirelessStatus: Uint8Array;
     mtu: number;
     moreNtpServers: string[];
     configSource?: (org.lfedge.eve.common.PortConfigSource.$Properties|null);
     pnacStatus: Uint8Array;
     bondStatus: Uint8Array;
     static encode(message: org.lfedge.eve.info.DevicePort.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.DevicePort & org.lfedge.eve.info.DevicePort.$Shape;
    }
    namespace DevicePort {
     interface $Properties {
      ifname?: (string|null);
      name?: (string|null);
      isMgmt?: (boolean|null);
      free?: (boolean|null);
      dhcpType?: (number|null);
      subnet?: (string|null);
      gateway?: (string|null);
      domainname?: (string|null);
      ntpServer?: (string|null);
      dnsServers?: (string[]|null);
      dhcpRangeLow?: (string|null);
      dhcpRangeHigh?: (string|null);
      proxy?: (org.lfedge.eve.info.ProxyStatus.$Properties|null);
      macAddr?: (string|null);
      IPAddrs?: (string[]|null);
      defaultRouters?: (string[]|null);
      dns?: (org.lfedge.eve.info.ZInfoDNS.$Properties|null);
      up?: (boolean|null);
      location?: (org.lfedge.eve.info.GeoLoc.$Properties|null);
      err?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
      usage?: (org.lfedge.eve.common.PhyIoMemberUsage|null);
      networkUUID?: (string|null);
      cost?: (number|null);
      wirelessStatus?: (Uint8Array|null);
      mtu?: (number|null);
      moreNtpServers?: (string[]|null);
      configSource?: (org.lfedge.eve.common.PortConfigSource.$Properties|null);
      pnacStatus?: (Uint8Array|null);
      bondStatus?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.DevicePort.$Properties;
    }
    interface IDevicePortStatus extends org.lfedge.eve.info.DevicePortStatus.$Properties {
    }
    class DevicePortStatus {
     constructor(properties?: org.lfedge.eve.info.DevicePortStatus.$Properties);
     $unknowns?: Uint8Array[];
     version: number;
     key: string;
     timePriority?: (google.protobuf.Timestamp.$Properties|null);
     lastFailed?: (google.protobuf.Timestamp.$Properties|null);
     lastSucceeded?: (google.protobuf.Timestamp.$Properties|null);
     ports: org.lfedge.eve.info.DevicePort.$Properties[];
     lastError: string;
     static encode(message: org.lfedge.eve.info.DevicePortStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.DevicePortStatus & org.lfedge.eve.info.DevicePortStatus.$Shape;
    }
    namespace DevicePortStatus {
     interface $Properties {
      version?: (number|null);
      key?: (string|null);
      timePriority?: (google.protobuf.Timestamp.$Properties|null);
      lastFailed?: (google.protobuf.Timestamp.$Properties|null);
      lastSucceeded?: (google.protobuf.Timestamp.$Properties|null);
      ports?: (org.lfedge.eve.info.DevicePort.$Properties[]|null);
      lastError?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.DevicePortStatus.$Properties;
    }
    enum Entity {
     ENTITY_UNSPECIFIED = 0,
     ENTITY_BASE_OS = 1,
     ENTITY_SYSTEM_ADAPTER = 2,
     ENTITY_VAULT = 3,
     ENTITY_ATTESTATION = 4,
     ENTITY_APP_INSTANCE = 5,
     ENTITY_PORT = 6,
     ENTITY_NETWORK = 7,
     ENTITY_NETWORK_INSTANCE = 8,
     ENTITY_CONTENT_TREE = 9,
     ENTITY_CONTENT_BLOB = 10,
     ENTITY_VOLUME = 11
    }
    interface IErrorInfo extends org.lfedge.eve.info.ErrorInfo.$Properties {
    }
    class ErrorInfo {
     constructor(properties?: org.lfedge.eve.info.ErrorInfo.$Properties);
     $unknowns?: Uint8Array[];
     description: string;
     timestamp?: (google.protobuf.Timestamp.$Properties|null);
     severity: org.lfedge.eve.info.Severity;
     entities: org.lfedge.eve.info.DeviceEntity.$Properties[];
     retryCondition: string;
     static encode(message: org.lfedge.eve.info.ErrorInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ErrorInfo & org.lfedge.eve.info.ErrorInfo.$Shape;
    }
    namespace ErrorInfo {
     interface $Properties {
      description?: (string|null);
      timestamp?: (google.protobuf.Timestamp.$Properties|null);
      severity?: (org.lfedge.eve.info.Severity|null);
      entities?: (org.lfedge.eve.info.DeviceEntity.$Properties[]|null);
      retryCondition?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ErrorInfo.$Properties;
    }
    interface IGeoLoc extends org.lfedge.eve.info.GeoLoc.$Properties {
    }
    class GeoLoc {
     constructor(properties?: org.lfedge.eve.info.GeoLoc.$Properties);
     $unknowns?: Uint8Array[];
     UnderlayIP: string;
     Hostname: string;
     City: string;
     Region: string;
     Country: string;
     Loc: string;
     Org: string;
     Postal: string;
     static encode(message: org.lfedge.eve.info.GeoLoc.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.GeoLoc & org.lfedge.eve.info.GeoLoc.$Shape;
    }
    namespace GeoLoc {
     interface $Properties {
      UnderlayIP?: (string|null);
      Hostname?: (string|null);
      City?: (string|null);
      Region?: (string|null);
      Country?: (string|null);
      Loc?: (string|null);
      Org?: (string|null);
      Postal?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.GeoLoc.$Properties;
    }
    enum HwSecurityModuleStatus {
     UNKNOWN = 0,
     NOTFOUND = 1,
     DISABLED = 2,
     ENABLED = 3
    }
    interface IIoAddresses extends org.lfedge.eve.info.IoAddresses.$Properties {
    }
    class IoAddresses {
     constructor(properties?: org.lfedge.eve.info.IoAddresses.$Properties);
     $unknowns?: Uint8Array[];
     macAddress: string;
     vfInfo?: (org.lfedge.eve.info.VfPublishedInfo.$Properties|null);
     static encode(message: org.lfedge.eve.info.IoAddresses.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.IoAddresses & org.lfedge.eve.info.IoAddresses.$Shape;
    }
    namespace IoAddresses {
     interface $Properties {
      macAddress?: (string|null);
      vfInfo?: (org.lfedge.eve.info.VfPublishedInfo.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.IoAddresses.$Properties;
    }
    enum MaintenanceModeReason {
     MAINTENANCE_MODE_REASON_NONE = 0,
     MAINTENANCE_MODE_REASON_USER_REQUESTED = 1,
     MAINTENANCE_MODE_REASON_VAULT_LOCKED_UP = 2,
     MAINTENANCE_MODE_REASON_LOW_DISK_SPACE = 3,
     MAINTENANCE_MODE_REASON_TPM_ENCRYPTION_FAILURE = 4,
     MAINTENANCE_MODE_REASON_TPM_QUOTE_FAILURE = 5,
     MAINTENANCE_MODE_REASON_EDGE_NODE_CERTS_REFUSED = 6
    }
    interface IOptionalCapabilities extends org.lfedge.eve.info.OptionalCapabilities.$Properties {
    }
    class OptionalCapabilities {
     constructor(properties?: org.lfedge.eve.info.OptionalCapabilities.$Properties);
     $unknowns?: Uint8Array[];
     hvTypeKubevirt: boolean;
     hwInventorySupport: boolean;
     etcdSnapshot: boolean;
     static encode(message: org.lfedge.eve.info.OptionalCapabilities.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.OptionalCapabilities & org.lfedge.eve.info.OptionalCapabilities.$Shape;
    }
    namespace OptionalCapabilities {
     interface $Properties {
      hvTypeKubevirt?: (boolean|null);
      hwInventorySupport?: (boolean|null);
      etcdSnapshot?: (boolean|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.OptionalCapabilities.$Properties;
    }
    enum PCRStatus {
     PCR_UNKNOWN = 0,
     PCR_ENABLED = 1,
     PCR_DISABLED = 2
    }
    interface IProxyEntry extends org.lfedge.eve.info.ProxyEntry.$Properties {
    }
    class ProxyEntry {
     constructor(properties?: org.lfedge.eve.info.ProxyEntry.$Properties);
     $unknowns?: Uint8Array[];
     type: number;
     server: string;
     port: number;
     static encode(message: org.lfedge.eve.info.ProxyEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ProxyEntry & org.lfedge.eve.info.ProxyEntry.$Shape;
    }
    namespace ProxyEntry {
     interface $Properties {
      type?: (number|null);
      server?: (string|null);
      port?: (number|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ProxyEntry.$Properties;
    }
    interface IProxyStatus extends org.lfedge.eve.info.ProxyStatus.$Properties {
    }
    class ProxyStatus {
     constructor(properties?: org.lfedge.eve.info.ProxyStatus.$Properties);
     $unknowns?: Uint8Array[];
     proxies: org.lfedge.eve.info.ProxyEntry.$Properties[];
     exceptions: string;
     pacfile: string;
     networkProxyEnable: boolean;
     networkProxyURL: string;
     wpadURL: string;
     static encode(message: org.lfedge.eve.info.ProxyStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ProxyStatus & org.lfedge.eve.info.ProxyStatus.$Shape;
    }
    namespace ProxyStatus {
     interface $Properties {
      proxies?: (org.lfedge.eve.info.ProxyEntry.$Properties[]|null);
      exceptions?: (string|null);
      pacfile?: (string|null);
      networkProxyEnable?: (boolean|null);
      networkProxyURL?: (string|null);
      wpadURL?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ProxyStatus.$Properties;
    }
    interface ISecurityInfo extends org.lfedge.eve.info.SecurityInfo.$Properties {
    }
    class SecurityInfo {
     constructor(properties?: org.lfedge.eve.info.SecurityInfo.$Properties);
     $unknowns?: Uint8Array[];
     shaRootCa: Uint8Array;
     shaTlsRootCa: Uint8Array;
     static encode(message: org.lfedge.eve.info.SecurityInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.SecurityInfo & org.lfedge.eve.info.SecurityInfo.$Shape;
    }
    namespace SecurityInfo {
     interface $Properties {
      shaRootCa?: (Uint8Array|null);
      shaTlsRootCa?: (Uint8Array|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.SecurityInfo.$Properties;
    }
    enum Severity {
     SEVERITY_UNSPECIFIED = 0,
     SEVERITY_NOTICE = 1,
     SEVERITY_WARNING = 2,
     SEVERITY_ERROR = 3
    }
    interface ISmartAttr extends org.lfedge.eve.info.SmartAttr.$Properties {
    }
    class SmartAttr {
     constructor(properties?: org.lfedge.eve.info.SmartAttr.$Properties);
     $unknowns?: Uint8Array[];
     id: number;
     value: Long;
     worst: Long;
     thresh: Long;
     whenFailed: string;
     rawValue: Long;
     type: string;
     attributeName: string;
     static encode(message: org.lfedge.eve.info.SmartAttr.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.SmartAttr & org.lfedge.eve.info.SmartAttr.$Shape;
    }
    namespace SmartAttr {
     interface $Properties {
      id?: (number|null);
      value?: (Long|null);
      worst?: (Long|null);
      thresh?: (Long|null);
      whenFailed?: (string|null);
      rawValue?: (Long|null);
      type?: (string|null);
      attributeName?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.SmartAttr.$Properties;
    }
    interface IStorageChildren extends org.lfedge.eve.info.StorageChildren.$Properties {
    }
    class StorageChildren {
     constructor(properties?: org.lfedge.eve.info.StorageChildren.$Properties);
     $unknowns?: Uint8Array[];
     currentRaid: org.lfedge.eve.info.StorageRaidType;
     disks: org.lfedge.eve.info.StorageDiskState.$Properties[];
     children: org.lfedge.eve.info.StorageChildren.$Properties[];
     displayName: string;
     gUID: Long;
     static encode(message: org.lfedge.eve.info.StorageChildren.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.StorageChildren & org.lfedge.eve.info.StorageChildren.$Shape;
    }
    namespace StorageChildren {
     interface $Properties {
      currentRaid?: (org.lfedge.eve.info.StorageRaidType|null);
      disks?: (org.lfedge.eve.info.StorageDiskState.$Properties[]|null);
      children?: (org.lfedge.eve.info.StorageChildren.$Properties[]|null);
      displayName?: (string|null);
      gUID?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.StorageChildren.$Properties;
    }
    interface IStorageDiskInfo extends org.lfedge.eve.info.StorageDiskInfo.$Properties {
    }
    class StorageDiskInfo {
     constructor(properties?: org.lfedge.eve.info.StorageDiskInfo.$Properties);
     $unknowns?: Uint8Array[];
     diskName: string;
     wwn: string;
     serialNumber: string;
     model: string;
     collectorErrors: string;
     smartAttr: org.lfedge.eve.info.SmartAttr.$Properties[];
     static encode(message: org.lfedge.eve.info.StorageDiskInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.StorageDiskInfo & org.lfedge.eve.info.StorageDiskInfo.$Shape;
    }
    namespace StorageDiskInfo {
     interface $Properties {
      diskName?: (string|null);
      wwn?: (string|null);
      serialNumber?: (string|null);
      model?: (string|null);
      collectorErrors?: (string|null);
      smartAttr?: (org.lfedge.eve.info.SmartAttr.$Properties[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.StorageDiskInfo.$Properties;
    }
    interface IStorageDiskState extends org.lfedge.eve.info.StorageDiskState.$Properties {
    }
    class StorageDiskState {
     constructor(properties?: org.lfedge.eve.info.StorageDiskState.$Properties);
     $unknowns?: Uint8Array[];
     diskName?: (org.lfedge.eve.common.DiskDescription.$Properties|null);
     status: org.lfedge.eve.info.StorageStatus;
     state: string;
     smartStatus: string;
     static encode(message: org.lfedge.eve.info.StorageDiskState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.StorageDiskState & org.lfedge.eve.info.StorageDiskState.$Shape;
    }
    namespace StorageDiskState {
     interface $Properties {
      diskName?: (org.lfedge.eve.common.DiskDescription.$Properties|null);
      status?: (org.lfedge.eve.info.StorageStatus|null);
      state?: (string|null);
      smartStatus?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.StorageDiskState.$Properties;
    }
    interface IStorageInfo extends org.lfedge.eve.info.StorageInfo.$Properties {
    }
    class StorageInfo {
     constructor(properties?: org.lfedge.eve.info.StorageInfo.$Properties);
     $unknowns?: Uint8Array[];
     poolName: string;
     storageType: org.lfedge.eve.info.StorageTypeInfo;
     zfsVersion: string;
     currentRaid: org.lfedge.eve.info.StorageRaidType;
     compressionRatio: number;
     zpoolSize: Long;
     countZvols: number;
     storageState: org.lfedge.eve.info.StorageStatus;
     disks: org.lfedge.eve.info.StorageDiskState.$Properties[];
     collectorErrors: string;
     children: org.lfedge.eve.info.StorageChildren.$Properties[];
     poolStatusMsg: string;
     static encode(message: org.lfedge.eve.info.StorageInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.StorageInfo & org.lfedge.eve.info.StorageInfo.$Shape;
    }
    namespace StorageInfo {
     interface $Properties {
      poolName?: (string|null);
      storageType?: (org.lfedge.eve.info.StorageTypeInfo|null);
      zfsVersion?: (string|null);
      currentRaid?: (org.lfedge.eve.info.StorageRaidType|null);
      compressionRatio?: (number|null);
      zpoolSize?: (Long|null);
      countZvols?: (number|null);
      storageState?: (org.lfedge.eve.info.StorageStatus|null);
      disks?: (org.lfedge.eve.info.StorageDiskState.$Properties[]|null);
      collectorErrors?: (string|null);
      children?: (org.lfedge.eve.info.StorageChildren.$Properties[]|null);
      poolStatusMsg?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.StorageInfo.$Properties;
    }
    enum StorageRaidType {
     STORAGE_RAID_TYPE_UNSPECIFIED = 0,
     STORAGE_RAID_TYPE_RAID0 = 1,
     STORAGE_RAID_TYPE_RAID1 = 2,
     STORAGE_RAID_TYPE_RAID5 = 3,
     STORAGE_RAID_TYPE_RAID6 = 4,
     STORAGE_RAID_TYPE_RAID7 = 5,
     STORAGE_RAID_TYPE_NORAID = 6
    }
    enum StorageStatus {
     STORAGE_STATUS_UNSPECIFIED = 0,
     STORAGE_STATUS_ONLINE = 1,
     STORAGE_STATUS_DEGRADED = 2,
     STORAGE_STATUS_FAULTED = 3,
     STORAGE_STATUS_OFFLINE = 4,
     STORAGE_STATUS_UNAVAIL = 5,
     STORAGE_STATUS_REMOVED = 6,
     STORAGE_STATUS_SUSPENDED = 7
    }
    enum StorageTypeInfo {
     STORAGE_TYPE_INFO_UNSPECIFIED = 0,
     STORAGE_TYPE_INFO_EXT4 = 1,
     STORAGE_TYPE_INFO_ZFS = 2
    }
    interface ISystemAdapterInfo extends org.lfedge.eve.info.SystemAdapterInfo.$Properties {
    }
    class SystemAdapterInfo {
     constructor(properties?: org.lfedge.eve.info.SystemAdapterInfo.$Properties);
     $unknowns?: Uint8Array[];
     currentIndex: number;
     status: org.lfedge.eve.info.DevicePortStatus.$Properties[];
     static encode(message: org.lfedge.eve.info.SystemAdapterInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.SystemAdapterInfo & org.lfedge.eve.info.SystemAdapterInfo.$Shape;
    }
    namespace SystemAdapterInfo {
     interface $Properties {
      currentIndex?: (number|null);
      status?: (org.lfedge.eve.info.DevicePortStatus.$Properties[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.SystemAdapterInfo.$Properties;
    }
    interface IUsageInfo extends org.lfedge.eve.info.UsageInfo.$Properties {
    }
    class UsageInfo {
     constructor(properties?: org.lfedge.eve.info.UsageInfo.$Properties);
     $unknowns?: Uint8Array[];
     createTime?: (google.protobuf.Timestamp.$Properties|null);
     refCount: number;
     lastRefcountChangeTime?: (google.protobuf.Timestamp.$Properties|null);
     static encode(message: org.lfedge.eve.info.UsageInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.UsageInfo & org.lfedge.eve.info.UsageInfo.$Shape;
    }
    namespace UsageInfo {
     interface $Properties {
      createTime?: (google.protobuf.Timestamp.$Properties|null);
      refCount?: (number|null);
      lastRefcountChangeTime?: (google.protobuf.Timestamp.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.UsageInfo.$Properties;
    }
    interface IVaultInfo extends org.lfedge.eve.info.VaultInfo.$Properties {
    }
    class VaultInfo {
     constructor(properties?: org.lfedge.eve.info.VaultInfo.$Properties);
     $unknowns?: Uint8Array[];
     name: string;
     status: org.lfedge.eve.info.DataSecAtRestStatus;
     vaultErr?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
     pcrStatus: org.lfedge.eve.info.PCRStatus;
     static encode(message: org.lfedge.eve.info.VaultInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.VaultInfo & org.lfedge.eve.info.VaultInfo.$Shape;
    }
    namespace VaultInfo {
     interface $Properties {
      name?: (string|null);
      status?: (org.lfedge.eve.info.DataSecAtRestStatus|null);
      vaultErr?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
      pcrStatus?: (org.lfedge.eve.info.PCRStatus|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.VaultInfo.$Properties;
    }
    interface IVfPublishedInfo extends org.lfedge.eve.info.VfPublishedInfo.$Properties {
    }
    class VfPublishedInfo {
     constructor(properties?: org.lfedge.eve.info.VfPublishedInfo.$Properties);
     $unknowns?: Uint8Array[];
     index: number;
     vlanId: number;
     static encode(message: org.lfedge.eve.info.VfPublishedInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.VfPublishedInfo & org.lfedge.eve.info.VfPublishedInfo.$Shape;
    }
    namespace VfPublishedInfo {
     interface $Properties {
      index?: (number|null);
      vlanId?: (number|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.VfPublishedInfo.$Properties;
    }
    interface IVolumeResources extends org.lfedge.eve.info.VolumeResources.$Properties {
    }
    class VolumeResources {
     constructor(properties?: org.lfedge.eve.info.VolumeResources.$Properties);
     $unknowns?: Uint8Array[];
     maxSizeBytes: Long;
     curSizeBytes: Long;
     static encode(message: org.lfedge.eve.info.VolumeResources.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.VolumeResources & org.lfedge.eve.info.VolumeResources.$Shape;
    }
    namespace VolumeResources {
     interface $Properties {
      maxSizeBytes?: (Long|null);
      curSizeBytes?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.VolumeResources.$Properties;
    }
    enum ZDeviceState {
     ZDEVICE_STATE_UNSPECIFIED = 0,
     ZDEVICE_STATE_ONLINE = 1,
     ZDEVICE_STATE_REBOOTING = 2,
     ZDEVICE_STATE_MAINTENANCE_MODE = 3,
     ZDEVICE_STATE_BASEOS_UPDATING = 4,
     ZDEVICE_STATE_BOOTING = 5,
     ZDEVICE_STATE_PREPARING_POWEROFF = 6,
     ZDEVICE_STATE_POWERING_OFF = 7,
     ZDEVICE_STATE_PREPARED_POWEROFF = 8
    }
    interface IZInfoAppInstance extends org.lfedge.eve.info.ZInfoAppInstance.$Properties {
    }
    class ZInfoAppInstance {
     constructor(properties?: org.lfedge.eve.info.ZInfoAppInstance.$Properties);
     $unknowns?: Uint8Array[];
     uuid: string;
     name: string;
     domainName: string;
     static encode(message: org.lfedge.eve.info.ZInfoAppInstance.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoAppInstance & org.lfedge.eve.info.ZInfoAppInstance.$Shape;
    }
    namespace ZInfoAppInstance {
     interface $Properties {
      uuid?: (string|null);
      name?: (string|null);
      domainName?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoAppInstance.$Properties;
    }
    interface IZInfoBlob extends org.lfedge.eve.info.ZInfoBlob.$Properties {
    }
    class ZInfoBlob {
     constructor(properties?: org.lfedge.eve.info.ZInfoBlob.$Properties);
     $unknowns?: Uint8Array[];
     sha256: string;
     resources?: (org.lfedge.eve.info.ContentResources.$Properties|null);
     usage?: (org.lfedge.eve.info.UsageInfo.$Properties|null);
     state: org.lfedge.eve.info.ZSwState;
     progressPercentage: number;
     err?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
     static encode(message: org.lfedge.eve.info.ZInfoBlob.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoBlob & org.lfedge.eve.info.ZInfoBlob.$Shape;
    }
    namespace ZInfoBlob {
     interface $Properties {
      sha256?: (string|null);
      resources?: (org.lfedge.eve.info.ContentResources.$Properties|null);
      usage?: (org.lfedge.eve.info.UsageInfo.$Properties|null);
      state?: (org.lfedge.eve.info.ZSwState|null);
      progressPercentage?: (number|null);
      err?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoBlob.$Properties;
    }
    interface IZInfoBlobList extends org.lfedge.eve.info.ZInfoBlobList.$Properties {
    }
    class ZInfoBlobList {
     constructor(properties?: org.lfedge.eve.info.ZInfoBlobList.$Properties);
     $unknowns?: Uint8Array[];
     blob: org.lfedge.eve.info.ZInfoBlob.$Properties[];
     static encode(message: org.lfedge.eve.info.ZInfoBlobList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoBlobList & org.lfedge.eve.info.ZInfoBlobList.$Shape;
    }
    namespace ZInfoBlobList {
     interface $Properties {
      blob?: (org.lfedge.eve.info.ZInfoBlob.$Properties[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoBlobList.$Properties;
    }
    interface IZInfoConfigItem extends org.lfedge.eve.info.ZInfoConfigItem.$Properties {
    }
    class ZInfoConfigItem {
     constructor(properties?: org.lfedge.eve.info.ZInfoConfigItem.$Properties);
     $unknowns?: Uint8Array[];
     value: string;
     error: string;
     static encode(message: org.lfedge.eve.info.ZInfoConfigItem.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoConfigItem & org.lfedge.eve.info.ZInfoConfigItem.$Shape;
    }
    namespace ZInfoConfigItem {
     interface $Properties {
      value?: (string|null);
      error?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoConfigItem.$Properties;
    }
    interface IZInfoConfigItemStatus extends org.lfedge.eve.info.ZInfoConfigItemStatus.$Properties {
    }
    class ZInfoConfigItemStatus {
     constructor(properties?: org.lfedge.eve.info.ZInfoConfigItemStatus.$Properties);
     $unknowns?: Uint8Array[];
     configItems: { [k: string]: org.lfedge.eve.info.ZInfoConfigItem.$Properties };
     unknownConfigItems: { [k: string]: org.lfedge.eve.info.ZInfoConfigItem.$Properties };
     static encode(message: org.lfedge.eve.info.ZInfoConfigItemStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoConfigItemStatus & org.lfedge.eve.info.ZInfoConfigItemStatus.$Shape;
    }
    namespace ZInfoConfigItemStatus {
     interface $Properties {
      configItems?: ({ [k: string]: org.lfedge.eve.info.ZInfoConfigItem.$Properties }|null);
      unknownConfigItems?: ({ [k: string]: org.lfedge.eve.info.ZInfoConfigItem.$Properties }|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoConfigItemStatus.$Properties;
    }
    interface IZInfoContentTree extends org.lfedge.eve.info.ZInfoContentTree.$Properties {
    }
    class ZInfoContentTree {
     constructor(properties?: org.lfedge.eve.info.ZInfoContentTree.$Properties);
     $unknowns?: Uint8Array[];
     uuid: string;
     displayName: string;
     sha256: string;
     resources?: (org.lfedge.eve.info.ContentResources.$Properties|null);
     usage?: (org.lfedge.eve.info.UsageInfo.$Properties|null);
     state: org.lfedge.eve.info.ZSwState;
     progressPercentage: number;
     err?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
     componentShaList: string[];
     generationCount: Long;
     static encode(message: org.lfedge.eve.info.ZInfoContentTree.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoContentTree & org.lfedge.eve.info.ZInfoContentTree.$Shape;
    }
    namespace ZInfoContentTree {
     interface $Properties {
      uuid?: (string|null);
      displayName?: (string|null);
      sha256?: (string|null);
      resources?: (org.lfedge.eve.info.ContentResources.$Properties|null);
      usage?: (org.lfedge.eve.info.UsageInfo.$Properties|null);
      state?: (org.lfedge.eve.info.ZSwState|null);
      progressPercentage?: (number|null);
      err?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
      componentShaList?: (string[]|null);
      generationCount?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoContentTree.$Properties;
    }
    interface IZInfoDNS extends org.lfedge.eve.info.ZInfoDNS.$Properties {
    }
    class ZInfoDNS {
     constructor(properties?: org.lfedge.eve.info.ZInfoDNS.$Properties);
     $unknowns?: Uint8Array[];
     DNSservers: string[];
     DNSdomain: string;
     DNSsearch: string[];
     static encode(message: org.lfedge.eve.info.ZInfoDNS.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoDNS & org.lfedge.eve.info.ZInfoDNS.$Shape;
    }
    namespace ZInfoDNS {
     interface $Properties {
      DNSservers?: (string[]|null);
      DNSdomain?: (string|null);
      DNSsearch?: (string[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoDNS.$Properties;
    }
    interface IZInfoDevSW extends org.lfedge.eve.info.ZInfoDevSW.$Properties {
    }
    class ZInfoDevSW {
     constructor(properties?: org.lfedge.eve.info.ZInfoDevSW.$Properties);
     $unknowns?: Uint8Array[];
     activated: boolean;
     partitionLabel: string;
     partitionDevice: string;
     partitionState: string;
     status: org.lfedge.eve.info.ZSwState;
     shortVersion: string;
     longVersion: string;
     swErr?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
     downloadProgress: number;
     userStatus: org.lfedge.eve.info.BaseOsStatus;
     subStatusStr: string;
     subStatus: org.lfedge.eve.info.BaseOsSubStatus;
     subStatusProgress: number;
     static encode(message: org.lfedge.eve.info.ZInfoDevSW.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoDevSW & org.lfedge.eve.info.ZInfoDevSW.$Shape;
    }
    namespace ZInfoDevSW {
     interface $Properties {
      activated?: (boolean|null);
      partitionLabel?: (string|null);
      partitionDevice?: (string|null);
      partitionState?: (string|null);
      status?: (org.lfedge.eve.info.ZSwState|null);
      shortVersion?: (string|null);
      longVersion?: (string|null);
      swErr?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
      downloadProgress?: (number|null);
      userStatus?: (org.lfedge.eve.info.BaseOsStatus|null);
      subStatusStr?: (string|null);
      subStatus?: (org.lfedge.eve.info.BaseOsSubStatus|null);
      subStatusProgress?: (number|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoDevSW.$Properties;
    }
    interface IZInfoDevice extends org.lfedge.eve.info.ZInfoDevice.$Properties {
    }
    class ZInfoDevice {
     constructor(properties?: org.lfedge.eve.info.ZInfoDevice.$Properties);
     $unknowns?: Uint8Array[];
     machineArch: string;
     cpuArch: string;
     platform: string;
     ncpu: number;
     memory: Long;
     storage: Long;
     powerCycleCounter: Long;
     minfo?: (org.lfedge.eve.info.ZInfoManufacturer.$Properties|null);
     network: org.lfedge.eve.info.ZInfoNetwork.$Properties[];
     assignableAdapters: org.lfedge.eve.info.ZioBundle.$Properties[];
     dns?: (org.lfedge.eve.info.ZInfoDNS.$Properties|null);
     storageList: org.lfedge.eve.info.ZInfoStorage.$Properties[];
     bootTime?: (google.protobuf.Timestamp.$Properties|null);
     swList: org.lfedge.eve.info.ZInfoDevSW.$Properties[];
     HostName: string;
     metricItems: org.lfedge.eve.info.deprecatedMetricItem.$Properties[];
     lastRebootReason: string;
     lastRebootTime?: (google.protobuf.Timestamp.$Properties|null);
     systemAdapter?: (org.lfedge.eve.info.SystemAdapterInfo.$Properties|null);
     restartCounter: number;
     HSMStatus: org.lfedge.eve.info.HwSecurityModuleStatus;
     HSMInfo: string;
     lastRebootStack: string;
     dataSecAtRestInfo?: (org.lfedge.eve.info.DataSecAtRest.$Properties|null);
     secInfo?: (org.lfedge.eve.info.SecurityInfo.$Properties|null);
     configItemStatus?: (org.lfedge.eve.info.ZInfoConfigItemStatus.$Properties|null);
     appInstances: org.lfedge.eve.info.ZInfoAppInstance.$Properties[];
     rebootConfigCounter: number;
     lastBootReason: org.lfedge.eve.info.BootReason;
     cellRadios: Uint8Array[];
     sims: Uint8Array[];
     tasks: org.lfedge.eve.info.ZInfoDeviceTasks.$Properties[];
     maintenanceMode: boolean;
     maintenanceModeReason: org.lfedge.eve.info.MaintenanceModeReason;
     hardwareWatchdogPresent: boolean;
     rebootInprogress: boolean;
     capabilities?: (org.lfedge.eve.info.Capabilities.$Properties|null);
     baseosUpdateCounter: number;
     state: org.lfedge.eve.info.ZDeviceState;
     localProfile: string;
     maintenanceModeReasons: org.lfedge.eve.info.MaintenanceModeReason[];
     dormantTime: string;
     storageInfo: org.lfedge.eve.info.StorageInfo.$Properties[];
     shutdownConfigCounter: number;
     attestationInfo?: (org.lfedge.eve.info.AttestationInfo.$Properties|null);
     apiCapability: org.lfedge.eve.info.APICapability;
     remoteAccessDisabled: boolean;
     optionalCapabilities?: (org.lfedge.eve.info.OptionalCapabilities.$Properties|null);
     deviceName: string;
     enterpriseName: string;
     enterpriseId: string;
     projectName: string;
     projectId: string;
     enrolledCerts: Uint8Array[];
     static encode(message: org.lfedge.eve.info.ZInfoDevice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoDevice & org.lfedge.eve.info.ZInfoDevice.$Shape;
    }
    namespace ZInfoDevice {
     interface $Properties {
      machineArch?: (string|null);
      cpuArch?: (string|null);
      platform?: (string|null);
      ncpu?: (number|null);
      memory?: (Long|null);
      storage?: (Long|null);
      powerCycleCounter?: (Long|null);
      minfo?: (org.lfedge.eve.info.ZInfoManufacturer.$Properties|null);
      network?: (org.lfedge.eve.info.ZInfoNetwork.$Properties[]|null);
      assignableAdapters?: (org.lfedge.eve.info.ZioBundle.$Properties[]|null);
      dns?: (org.lfedge.eve.info.ZInfoDNS.$Properties|null);
      storageList?: (org.lfedge.eve.info.ZInfoStorage.$Properties[]|null);
      bootTime?: (google.protobuf.Timestamp.$Properties|null);
      swList?: (org.lfedge.eve.info.ZInfoDevSW.$Properties[]|null);
      HostName?: (string|null);
      metricItems?: (org.lfedge.eve.info.deprecatedMetricItem.$Properties[]|null);
      lastRebootReason?: (string|null);
      lastRebootTime?: (google.protobuf.Timestamp.$Properties|null);
      systemAdapter?: (org.lfedge.eve.info.SystemAdapterInfo.$Properties|null);
      restartCounter?: (number|null);
      HSMStatus?: (org.lfedge.eve.info.HwSecurityModuleStatus|null);
      HSMInfo?: (string|null);
      lastRebootStack?: (string|null);
      dataSecAtRestInfo?: (org.lfedge.eve.info.DataSecAtRest.$Properties|null);
      secInfo?: (org.lfedge.eve.info.SecurityInfo.$Properties|null);
      configItemStatus?: (org.lfedge.eve.info.ZInfoConfigItemStatus.$Properties|null);
      appInstances?: (org.lfedge.eve.info.ZInfoAppInstance.$Properties[]|null);
      rebootConfigCounter?: (number|null);
      lastBootReason?: (org.lfedge.eve.info.BootReason|null);
      cellRadios?: (Uint8Array[]|null);
      sims?: (Uint8Array[]|null);
      tasks?: (org.lfedge.eve.info.ZInfoDeviceTasks.$Properties[]|null);
      maintenanceMode?: (boolean|null);
      maintenanceModeReason?: (org.lfedge.eve.info.MaintenanceModeReason|null);
      hardwareWatchdogPresent?: (boolean|null);
      rebootInprogress?: (boolean|null);
      capabilities?: (org.lfedge.eve.info.Capabilities.$Properties|null);
      baseosUpdateCounter?: (number|null);
      state?: (org.lfedge.eve.info.ZDeviceState|null);
      localProfile?: (string|null);
      maintenanceModeReasons?: (org.lfedge.eve.info.MaintenanceModeReason[]|null);
      dormantTime?: (string|null);
      storageInfo?: (org.lfedge.eve.info.StorageInfo.$Properties[]|null);
      shutdownConfigCounter?: (number|null);
      attestationInfo?: (org.lfedge.eve.info.AttestationInfo.$Properties|null);
      apiCapability?: (org.lfedge.eve.info.APICapability|null);
      remoteAccessDisabled?: (boolean|null);
      optionalCapabilities?: (org.lfedge.eve.info.OptionalCapabilities.$Properties|null);
      deviceName?: (string|null);
      enterpriseName?: (string|null);
      enterpriseId?: (string|null);
      projectName?: (string|null);
      projectId?: (string|null);
      enrolledCerts?: (Uint8Array[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = {
       machineArch?: string|null;
       cpuArch?: string|null;
       platform?: string|null;
       ncpu?: number|null;
       memory?: Long|null;
       storage?: Long|null;
       powerCycleCounter?: Long|null;
       minfo?: org.lfedge.eve.info.ZInfoManufacturer.$Shape|null;
       network?: org.lfedge.eve.info.ZInfoNetwork.$Shape[]|null;
       assignableAdapters?: org.lfedge.eve.info.ZioBundle.$Shape[]|null;
       dns?: org.lfedge.eve.info.ZInfoDNS.$Shape|null;
       storageList?: org.lfedge.eve.info.ZInfoStorage.$Shape[]|null;
       bootTime?: google.protobuf.Timestamp.$Shape|null;
       swList?: org.lfedge.eve.info.ZInfoDevSW.$Shape[]|null;
       HostName?: string|null;
       metricItems?: org.lfedge.eve.info.deprecatedMetricItem.$Shape[]|null;
       lastRebootReason?: string|null;
       lastRebootTime?: google.protobuf.Timestamp.$Shape|null;
       systemAdapter?: org.lfedge.eve.info.SystemAdapterInfo.$Shape|null;
       restartCounter?: number|null;
       HSMStatus?: org.lfedge.eve.info.HwSecurityModuleStatus|null;
       HSMInfo?: string|null;
       lastRebootStack?: string|null;
       dataSecAtRestInfo?: org.lfedge.eve.info.DataSecAtRest.$Shape|null;
       secInfo?: org.lfedge.eve.info.SecurityInfo.$Shape|null;
       configItemStatus?: org.lfedge.eve.info.ZInfoConfigItemStatus.$Shape|null;
       appInstances?: org.lfedge.eve.info.ZInfoAppInstance.$Shape[]|null;
       rebootConfigCounter?: number|null;
       lastBootReason?: org.lfedge.eve.info.BootReason|null;
       cellRadios?: Uint8Array[]|null;
       sims?: Uint8Array[]|null;
       tasks?: org.lfedge.eve.info.ZInfoDeviceTasks.$Shape[]|null;
       maintenanceMode?: boolean|null;
       maintenanceModeReason?: org.lfedge.eve.info.MaintenanceModeReason|null;
       hardwareWatchdogPresent?: boolean|null;
       rebootInprogress?: boolean|null;
       capabilities?: org.lfedge.eve.info.Capabilities.$Shape|null;
       baseosUpdateCounter?: number|null;
       state?: org.lfedge.eve.info.ZDeviceState|null;
       localProfile?: string|null;
       maintenanceModeReasons?: org.lfedge.eve.info.MaintenanceModeReason[]|null;
       dormantTime?: string|null;
       storageInfo?: org.lfedge.eve.info.StorageInfo.$Shape[]|null;
       shutdownConfigCounter?: number|null;
       attestationInfo?: org.lfedge.eve.info.AttestationInfo.$Shape|null;
       apiCapability?: org.lfedge.eve.info.APICapability|null;
       remoteAccessDisabled?: boolean|null;
       optionalCapabilities?: org.lfedge.eve.info.OptionalCapabilities.$Shape|null;
       deviceName?: string|null;
       enterpriseName?: string|null;
       enterpriseId?: string|null;
       projectName?: string|null;
       projectId?: string|null;
       enrolledCerts?: Uint8Array[]|null;
       $unknowns?: Uint8Array[];
     };
    }
    interface IZInfoDeviceTasks extends org.lfedge.eve.info.ZInfoDeviceTasks.$Properties {
    }
    class ZInfoDeviceTasks {
     constructor(properties?: org.lfedge.eve.info.ZInfoDeviceTasks.$Properties);
     $unknowns?: Uint8Array[];
     name: string;
     namespace: string;
     static encode(message: org.lfedge.eve.info.ZInfoDeviceTasks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoDeviceTasks & org.lfedge.eve.info.ZInfoDeviceTasks.$Shape;
    }
    namespace ZInfoDeviceTasks {
     interface $Properties {
      name?: (string|null);
      namespace?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoDeviceTasks.$Properties;
    }
    interface IZInfoHardware extends org.lfedge.eve.info.ZInfoHardware.$Properties {
    }
    class ZInfoHardware {
     constructor(properties?: org.lfedge.eve.info.ZInfoHardware.$Properties);
     $unknowns?: Uint8Array[];
     disks: org.lfedge.eve.info.StorageDiskInfo.$Properties[];
     eveRelease: string;
     inventory: Uint8Array;
     kernelFlavor: string;
     kernelVersion: string;
     evePlatform: string;
     partition: string;
     kernelCmdline: string;
     static encode(message: org.lfedge.eve.info.ZInfoHardware.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoHardware & org.lfedge.eve.info.ZInfoHardware.$Shape;
    }
    namespace ZInfoHardware {
     interface $Properties {
      disks?: (org.lfedge.eve.info.StorageDiskInfo.$Properties[]|null);
      eveRelease?: (string|null);
      inventory?: (Uint8Array|null);
      kernelFlavor?: (string|null);
      kernelVersion?: (string|null);
      evePlatform?: (string|null);
      partition?: (string|null);
      kernelCmdline?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoHardware.$Properties;
    }
    interface IZInfoManufacturer extends org.lfedge.eve.info.ZInfoManufacturer.$Properties {
    }
    class ZInfoManufacturer {
     constructor(properties?: org.lfedge.eve.info.ZInfoManufacturer.$Properties);
     $unknowns?: Uint8Array[];
     manufacturer: string;
     productName: string;
     version: string;
     serialNumber: string;
     UUID: string;
     compatible: string;
     biosVendor: string;
     biosVersion: string;
     biosReleaseDate: string;
     static encode(message: org.lfedge.eve.info.ZInfoManufacturer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoManufacturer & org.lfedge.eve.info.ZInfoManufacturer.$Shape;
    }
    namespace ZInfoManufacturer {
     interface $Properties {
      manufacturer?: (string|null);
      productName?: (string|null);
      version?: (string|null);
      serialNumber?: (string|null);
      UUID?: (string|null);
      compatible?: (string|null);
      biosVendor?: (string|null);
      biosVersion?: (string|null);
      biosReleaseDate?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoManufacturer.$Properties;
    }
    interface IZInfoMsg extends org.lfedge.eve.info.ZInfoMsg.$Properties {
    }
    class ZInfoMsg {
     constructor(properties?: org.lfedge.eve.info.ZInfoMsg.$Properties);
     $unknowns?: Uint8Array[];
     ztype: org.lfedge.eve.info.ZInfoTypes;
     devId: string;
     dinfo?: (org.lfedge.eve.info.ZInfoDevice.$Properties|null);
     ainfo?: (Uint8Array|null);
     niinfo?: (Uint8Array|null);
     vinfo?: (org.lfedge.eve.info.ZInfoVolume.$Properties|null);
     cinfo?: (org.lfedge.eve.info.ZInfoContentTree.$Properties|null);
     binfo?: (org.lfedge.eve.info.ZInfoBlobList.$Properties|null);
     amdinfo?: (Uint8Array|null);
     evinfo?: (Uint8Array|null);
     hwinfo?: (org.lfedge.eve.info.ZInfoHardware.$Properties|null);
     locinfo?: (Uint8Array|null);
     patchInfo?: (Uint8Array|null);
     clusterNode?: (Uint8Array|null);
     ntpSources?: (Uint8Array|null);
     clusterInfo?: (Uint8Array|null);
     clusterUpdateInfo?: (Uint8Array|null);
     atTimeStamp?: (google.protobuf.Timestamp.$Properties|null);
     InfoContent?: ("dinfo"|"ainfo"|"niinfo"|"vinfo"|"cinfo"|"binfo"|"amdinfo"|"evinfo"|"hwinfo"|"locinfo"|"patchInfo"|"clusterNode"|"ntpSources"|"clusterInfo"|"clusterUpdateInfo");
     static encode(message: org.lfedge.eve.info.ZInfoMsg.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoMsg & org.lfedge.eve.info.ZInfoMsg.$Shape;
    }
    namespace ZInfoMsg {
     interface $Properties {
      ztype?: (org.lfedge.eve.info.ZInfoTypes|null);
      devId?: (string|null);
      dinfo?: (org.lfedge.eve.info.ZInfoDevice.$Properties|null);
      ainfo?: (Uint8Array|null);
      niinfo?: (Uint8Array|null);
      vinfo?: (org.lfedge.eve.info.ZInfoVolume.$Properties|null);
      cinfo?: (org.lfedge.eve.info.ZInfoContentTree.$Properties|null);
      binfo?: (org.lfedge.eve.info.ZInfoBlobList.$Properties|null);
      amdinfo?: (Uint8Array|null);
      evinfo?: (Uint8Array|null);
      hwinfo?: (org.lfedge.eve.info.ZInfoHardware.$Properties|null);
      locinfo?: (Uint8Array|null);
      patchInfo?: (Uint8Array|null);
      clusterNode?: (Uint8Array|null);
      ntpSources?: (Uint8Array|null);
      clusterInfo?: (Uint8Array|null);
      clusterUpdateInfo?: (Uint8Array|null);
      atTimeStamp?: (google.protobuf.Timestamp.$Properties|null);
      InfoContent?: ("dinfo"|"ainfo"|"niinfo"|"vinfo"|"cinfo"|"binfo"|"amdinfo"|"evinfo"|"hwinfo"|"locinfo"|"patchInfo"|"clusterNode"|"ntpSources"|"clusterInfo"|"clusterUpdateInfo");
      $unknowns?: Uint8Array[];
     }
     type $Shape = {
       ztype?: org.lfedge.eve.info.ZInfoTypes|null;
       devId?: string|null;
       dinfo?: org.lfedge.eve.info.ZInfoDevice.$Shape|null;
       ainfo?: Uint8Array|null;
       niinfo?: Uint8Array|null;
       vinfo?: org.lfedge.eve.info.ZInfoVolume.$Shape|null;
       cinfo?: org.lfedge.eve.info.ZInfoContentTree.$Shape|null;
       binfo?: org.lfedge.eve.info.ZInfoBlobList.$Shape|null;
       amdinfo?: Uint8Array|null;
       evinfo?: Uint8Array|null;
       hwinfo?: org.lfedge.eve.info.ZInfoHardware.$Shape|null;
       locinfo?: Uint8Array|null;
       patchInfo?: Uint8Array|null;
       clusterNode?: Uint8Array|null;
       ntpSources?: Uint8Array|null;
       clusterInfo?: Uint8Array|null;
       clusterUpdateInfo?: Uint8Array|null;
       atTimeStamp?: google.protobuf.Timestamp.$Shape|null;
       $unknowns?: Uint8Array[];
     } & (
       ({ InfoContent?: undefined; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "dinfo"; dinfo: org.lfedge.eve.info.ZInfoDevice.$Shape; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "ainfo"; dinfo?: null; ainfo: Uint8Array; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "niinfo"; dinfo?: null; ainfo?: null; niinfo: Uint8Array; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "vinfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo: org.lfedge.eve.info.ZInfoVolume.$Shape; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "cinfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo: org.lfedge.eve.info.ZInfoContentTree.$Shape; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "binfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo: org.lfedge.eve.info.ZInfoBlobList.$Shape; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "amdinfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo: Uint8Array; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "evinfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo: Uint8Array; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "hwinfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo: org.lfedge.eve.info.ZInfoHardware.$Shape; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "locinfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo: Uint8Array; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "patchInfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo: Uint8Array; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "clusterNode"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode: Uint8Array; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "ntpSources"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources: Uint8Array; clusterInfo?: null; clusterUpdateInfo?: null }|{ InfoContent?: "clusterInfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo: Uint8Array; clusterUpdateInfo?: null }|{ InfoContent?: "clusterUpdateInfo"; dinfo?: null; ainfo?: null; niinfo?: null; vinfo?: null; cinfo?: null; binfo?: null; amdinfo?: null; evinfo?: null; hwinfo?: null; locinfo?: null; patchInfo?: null; clusterNode?: null; ntpSources?: null; clusterInfo?: null; clusterUpdateInfo: Uint8Array })
     );
    }
    interface IZInfoNetwork extends org.lfedge.eve.info.ZInfoNetwork.$Properties {
    }
    class ZInfoNetwork {
     constructor(properties?: org.lfedge.eve.info.ZInfoNetwork.$Properties);
     $unknowns?: Uint8Array[];
     macAddr: string;
     devName: string;
     IPAddrs: string[];
     defaultRouters: string[];
     dns?: (org.lfedge.eve.info.ZInfoDNS.$Properties|null);
     ipv4Up: boolean;
     location?: (org.lfedge.eve.info.GeoLoc.$Properties|null);
     uplink: boolean;
     networkErr?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
     localName: string;
     proxy?: (org.lfedge.eve.info.ProxyStatus.$Properties|null);
     ipAddrMisMatch: boolean;
     ntpServers: string[];
     alias: string;
     static encode(message: org.lfedge.eve.info.ZInfoNetwork.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoNetwork & org.lfedge.eve.info.ZInfoNetwork.$Shape;
    }
    namespace ZInfoNetwork {
     interface $Properties {
      macAddr?: (string|null);
      devName?: (string|null);
      IPAddrs?: (string[]|null);
      defaultRouters?: (string[]|null);
      dns?: (org.lfedge.eve.info.ZInfoDNS.$Properties|null);
      ipv4Up?: (boolean|null);
      location?: (org.lfedge.eve.info.GeoLoc.$Properties|null);
      uplink?: (boolean|null);
      networkErr?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
      localName?: (string|null);
      proxy?: (org.lfedge.eve.info.ProxyStatus.$Properties|null);
      ipAddrMisMatch?: (boolean|null);
      ntpServers?: (string[]|null);
      alias?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoNetwork.$Properties;
    }
    interface IZInfoStorage extends org.lfedge.eve.info.ZInfoStorage.$Properties {
    }
    class ZInfoStorage {
     constructor(properties?: org.lfedge.eve.info.ZInfoStorage.$Properties);
     $unknowns?: Uint8Array[];
     device: string;
     mountPath: string;
     total: Long;
     storageLocation: boolean;
     partitionLabel: string;
     partitionTypeGuid: string;
     partitionUuid: string;
     static encode(message: org.lfedge.eve.info.ZInfoStorage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoStorage & org.lfedge.eve.info.ZInfoStorage.$Shape;
    }
    namespace ZInfoStorage {
     interface $Properties {
      device?: (string|null);
      mountPath?: (string|null);
      total?: (Long|null);
      storageLocation?: (boolean|null);
      partitionLabel?: (string|null);
      partitionTypeGuid?: (string|null);
      partitionUuid?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoStorage.$Properties;
    }
    enum ZInfoTypes {
     ZiNop = 0,
     ZiDevice = 1,
     ZiApp = 3,
     ZiNetworkInstance = 6,
     ZiVolume = 7,
     ZiContentTree = 8,
     ZiBlobList = 9,
     ZiAppInstMetaData = 10,
     ZiHardware = 11,
     ZiEdgeview = 12,
     ZiLocation = 13,
     ZiPatchEnvelope = 14,
     ZiNTPSources = 16,
     ZiKubeCluster = 17,
     ZiKubeClusterUpdateStatus = 18
    }
    interface IZInfoVolume extends org.lfedge.eve.info.ZInfoVolume.$Properties {
    }
    class ZInfoVolume {
     constructor(properties?: org.lfedge.eve.info.ZInfoVolume.$Properties);
     $unknowns?: Uint8Array[];
     uuid: string;
     displayName: string;
     usage?: (org.lfedge.eve.info.UsageInfo.$Properties|null);
     resources?: (org.lfedge.eve.info.VolumeResources.$Properties|null);
     state: org.lfedge.eve.info.ZSwState;
     progressPercentage: number;
     volumeErr?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
     generationCount: Long;
     static encode(message: org.lfedge.eve.info.ZInfoVolume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZInfoVolume & org.lfedge.eve.info.ZInfoVolume.$Shape;
    }
    namespace ZInfoVolume {
     interface $Properties {
      uuid?: (string|null);
      displayName?: (string|null);
      usage?: (org.lfedge.eve.info.UsageInfo.$Properties|null);
      resources?: (org.lfedge.eve.info.VolumeResources.$Properties|null);
      state?: (org.lfedge.eve.info.ZSwState|null);
      progressPercentage?: (number|null);
      volumeErr?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
      generationCount?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZInfoVolume.$Properties;
    }
    enum ZSwState {
     INVALID = 0,
     INITIAL = 1,
     DOWNLOAD_STARTED = 2,
     DOWNLOADED = 3,
     DELIVERED = 4,
     INSTALLED = 5,
     BOOTING = 6,
     RUNNING = 7,
     HALTING = 8,
     HALTED = 9,
     RESTARTING = 10,
     PURGING = 11,
     RESOLVING_TAG = 12,
     RESOLVED_TAG = 13,
     CREATING_VOLUME = 14,
     CREATED_VOLUME = 15,
     VERIFYING = 16,
     VERIFIED = 17,
     LOADING = 18,
     LOADED = 19,
     AWAITNETWORKINSTANCE = 20,
     ERROR = 21,
     START_DELAYED = 22,
     PENDING = 23,
     SCHEDULING = 24
    }
    interface IZioBundle extends org.lfedge.eve.info.ZioBundle.$Properties {
    }
    class ZioBundle {
     constructor(properties?: org.lfedge.eve.info.ZioBundle.$Properties);
     $unknowns?: Uint8Array[];
     type: org.lfedge.eve.common.PhyIoType;
     name: string;
     members: string[];
     usedByAppUUID: string;
     usedByBaseOS: boolean;
     ioAddressList: org.lfedge.eve.info.IoAddresses.$Properties[];
     usage: org.lfedge.eve.common.PhyIoMemberUsage;
     err?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
     static encode(message: org.lfedge.eve.info.ZioBundle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.ZioBundle & org.lfedge.eve.info.ZioBundle.$Shape;
    }
    namespace ZioBundle {
     interface $Properties {
      type?: (org.lfedge.eve.common.PhyIoType|null);
      name?: (string|null);
      members?: (string[]|null);
      usedByAppUUID?: (string|null);
      usedByBaseOS?: (boolean|null);
      ioAddressList?: (org.lfedge.eve.info.IoAddresses.$Properties[]|null);
      usage?: (org.lfedge.eve.common.PhyIoMemberUsage|null);
      err?: (org.lfedge.eve.info.ErrorInfo.$Properties|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.info.ZioBundle.$Properties;
    }
    interface IdeprecatedMetricItem extends org.lfedge.eve.info.deprecatedMetricItem.$Properties {
    }
    class deprecatedMetricItem {
     constructor(properties?: org.lfedge.eve.info.deprecatedMetricItem.$Properties);
     $unknowns?: Uint8Array[];
     key: string;
     type: org.lfedge.eve.info.DepMetricItemType;
     boolValue?: (boolean|null);
     uint32Value?: (number|null);
     uint64Value?: (Long|null);
     floatValue?: (number|null);
     stringValue?: (string|null);
     metricItemValue?: ("boolValue"|"uint32Value"|"uint64Value"|"floatValue"|"stringValue");
     static encode(message: org.lfedge.eve.info.deprecatedMetricItem.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.info.deprecatedMetricItem & org.lfedge.eve.info.deprecatedMetricItem.$Shape;
    }
    namespace deprecatedMetricItem {
     interface $Properties {
      key?: (string|null);
      type?: (org.lfedge.eve.info.DepMetricItemType|null);
      boolValue?: (boolean|null);
      uint32Value?: (number|null);
      uint64Value?: (Long|null);
      floatValue?: (number|null);
      stringValue?: (string|null);
      metricItemValue?: ("boolValue"|"uint32Value"|"uint64Value"|"floatValue"|"stringValue");
      $unknowns?: Uint8Array[];
     }
     type $Shape = {
       key?: string|null;
       type?: org.lfedge.eve.info.DepMetricItemType|null;
       boolValue?: boolean|null;
       uint32Value?: number|null;
       uint64Value?: Long|null;
       floatValue?: number|null;
       stringValue?: string|null;
       $unknowns?: Uint8Array[];
     } & (
       ({ metricItemValue?: undefined; boolValue?: null; uint32Value?: null; uint64Value?: null; floatValue?: null; stringValue?: null }|{ metricItemValue?: "boolValue"; boolValue: boolean; uint32Value?: null; uint64Value?: null; floatValue?: null; stringValue?: null }|{ metricItemValue?: "uint32Value"; boolValue?: null; uint32Value: number; uint64Value?: null; floatValue?: null; stringValue?: null }|{ metricItemValue?: "uint64Value"; boolValue?: null; uint32Value?: null; uint64Value: Long; floatValue?: null; stringValue?: null }|{ metricItemValue?: "floatValue"; boolValue?: null; uint32Value?: null; uint64Value?: null; floatValue: number; stringValue?: null }|{ metricItemValue?: "stringValue"; boolValue?: null; uint32Value?: null; uint64Value?: null; floatValue?: null; stringValue: string })
     );
    }
   }
   namespace register {
    interface IZRegisterMsg extends org.lfedge.eve.register.ZRegisterMsg.$Properties {
    }
    class ZRegisterMsg {
     constructor(properties?: org.lfedge.eve.register.ZRegisterMsg.$Properties);
     $unknowns?: Uint8Array[];
     onBoardKey: string;
     pemCert: Uint8Array;
     serial: string;
     softSerial: string;
     static encode(message: org.lfedge.eve.register.ZRegisterMsg.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.register.ZRegisterMsg & org.lfedge.eve.register.ZRegisterMsg.$Shape;
    }
    namespace ZRegisterMsg {
     interface $Properties {
      onBoardKey?: (string|null);
      pemCert?: (Uint8Array|null);
      serial?: (string|null);
      softSerial?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.register.ZRegisterMsg.$Properties;
    }
   }
   namespace uuid {
    interface IUuidRequest extends org.lfedge.eve.uuid.UuidRequest.$Properties {
    }
    class UuidRequest {
     constructor(properties?: org.lfedge.eve.uuid.UuidRequest.$Properties);
     $unknowns?: Uint8Array[];
     static encode(message: org.lfedge.eve.uuid.UuidRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.uuid.UuidRequest & org.lfedge.eve.uuid.UuidRequest.$Shape;
    }
    namespace UuidRequest {
     interface $Properties {
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.uuid.UuidRequest.$Properties;
    }
    interface IUuidResponse extends org.lfedge.eve.uuid.UuidResponse.$Properties {
    }
    class UuidResponse {
     constructor(properties?: org.lfedge.eve.uuid.UuidResponse.$Properties);
     $unknowns?: Uint8Array[];
     uuid: string;
     manufacturer: string;
     productName: string;
     static encode(message: org.lfedge.eve.uuid.UuidResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.uuid.UuidResponse & org.lfedge.eve.uuid.UuidResponse.$Shape;
    }
    namespace UuidResponse {
     interface $Properties {
      uuid?: (string|null);
      manufacturer?: (string|null);
      productName?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.uuid.UuidResponse.$Properties;
    }
   }
  }
 }
}
export namespace google {
 namespace protobuf {
  interface ITimestamp extends google.protobuf.Timestamp.$Properties {
  }
  class Timestamp {
   constructor(properties?: google.protobuf.Timestamp.$Properties);
   $unknowns?: Uint8Array[];
   seconds: Long;
   nanos: number;
   static encode(message: google.protobuf.Timestamp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
   static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.protobuf.Timestamp & google.protobuf.Timestamp.$Shape;
  }
  namespace Timestamp {
   interface $Properties {
    seconds?: (Long|null);
    nanos?: (number|null);
    $unknowns?: Uint8Array[];
   }
   type $Shape = google.protobuf.Timestamp.$Properties;
  }
 }
}
