import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");
export namespace org {
 namespace lfedge {
  namespace eve {
   namespace metrics {
    interface IDeviceMemoryMetric extends org.lfedge.eve.metrics.DeviceMemoryMetric.$Properties {
    }
    class DeviceMemoryMetric {
     constructor(properties?: org.lfedge.eve.metrics.DeviceMemoryMetric.$Properties);
     $unknowns?: Uint8Array[];
     memoryMB: number;
     allocatedAppsMB: number;
     allocatedEveMB: number;
     usedEveMB: number;
     static encode(message: org.lfedge.eve.metrics.DeviceMemoryMetric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.DeviceMemoryMetric & org.lfedge.eve.metrics.DeviceMemoryMetric.$Shape;
    }
    namespace DeviceMemoryMetric {
     interface $Properties {
      memoryMB?: (number|null);
      allocatedAppsMB?: (number|null);
      allocatedEveMB?: (number|null);
      usedEveMB?: (number|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.metrics.DeviceMemoryMetric.$Properties;
    }
    interface IMetricItem extends org.lfedge.eve.metrics.MetricItem.$Properties {
    }
    class MetricItem {
     constructor(properties?: org.lfedge.eve.metrics.MetricItem.$Properties);
     $unknowns?: Uint8Array[];
     key: string;
     type: org.lfedge.eve.metrics.MetricItemType;
     boolValue?: (boolean|null);
     uint32Value?: (number|null);
     uint64Value?: (Long|null);
     floatValue?: (number|null);
     stringValue?: (string|null);
     metricItemValue?: ("boolValue"|"uint32Value"|"uint64Value"|"floatValue"|"stringValue");
     static encode(message: org.lfedge.eve.metrics.MetricItem.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.MetricItem & org.lfedge.eve.metrics.MetricItem.$Shape;
    }
    namespace MetricItem {
     interface $Properties {
      key?: (string|null);
      type?: (org.lfedge.eve.metrics.MetricItemType|null);
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
       type?: org.lfedge.eve.metrics.MetricItemType|null;
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
    enum MetricItemType {
     MetricItemOther = 0,
     MetricItemGauge = 1,
     MetricItemCounter = 2,
     MetricItemState = 3
    }
    interface IZMetricMsg extends org.lfedge.eve.metrics.ZMetricMsg.$Properties {
    }
    class ZMetricMsg {
     constructor(properties?: org.lfedge.eve.metrics.ZMetricMsg.$Properties);
     $unknowns?: Uint8Array[];
     devID: string;
     atTimeStamp?: (google.protobuf.Timestamp.$Properties|null);
     dm?: (org.lfedge.eve.metrics.deviceMetric.$Properties|null);
     am: Uint8Array[];
     nm: Uint8Array[];
     vm: Uint8Array[];
     pr: Uint8Array[];
     cm: Uint8Array;
     nestMetric: Uint8Array[];
     MetricContent?: "dm";
     static encode(message: org.lfedge.eve.metrics.ZMetricMsg.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.ZMetricMsg & org.lfedge.eve.metrics.ZMetricMsg.$Shape;
    }
    namespace ZMetricMsg {
     interface $Properties {
      devID?: (string|null);
      atTimeStamp?: (google.protobuf.Timestamp.$Properties|null);
      dm?: (org.lfedge.eve.metrics.deviceMetric.$Properties|null);
      am?: (Uint8Array[]|null);
      nm?: (Uint8Array[]|null);
      vm?: (Uint8Array[]|null);
      pr?: (Uint8Array[]|null);
      cm?: (Uint8Array|null);
      nestMetric?: (Uint8Array[]|null);
      MetricContent?: "dm";
      $unknowns?: Uint8Array[];
     }
     type $Shape = {
       devID?: string|null;
       atTimeStamp?: google.protobuf.Timestamp.$Shape|null;
       dm?: org.lfedge.eve.metrics.deviceMetric.$Shape|null;
       am?: Uint8Array[]|null;
       nm?: Uint8Array[]|null;
       vm?: Uint8Array[]|null;
       pr?: Uint8Array[]|null;
       cm?: Uint8Array|null;
       nestMetric?: Uint8Array[]|null;
       $unknowns?: Uint8Array[];
     } & (
       ({ MetricContent?: undefined; dm?: null }|{ MetricContent?: "dm"; dm: org.lfedge.eve.metrics.deviceMetric.$Shape })
     );
    }
    interface IappCpuMetric extends org.lfedge.eve.metrics.appCpuMetric.$Properties {
    }
    class appCpuMetric {
     constructor(properties?: org.lfedge.eve.metrics.appCpuMetric.$Properties);
     $unknowns?: Uint8Array[];
     upTime?: (google.protobuf.Timestamp.$Properties|null);
     total: Long;
     systemTotal: Long;
     totalNs: Long;
     static encode(message: org.lfedge.eve.metrics.appCpuMetric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.appCpuMetric & org.lfedge.eve.metrics.appCpuMetric.$Shape;
    }
    namespace appCpuMetric {
     interface $Properties {
      upTime?: (google.protobuf.Timestamp.$Properties|null);
      total?: (Long|null);
      systemTotal?: (Long|null);
      totalNs?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.metrics.appCpuMetric.$Properties;
    }
    interface IdeviceMetric extends org.lfedge.eve.metrics.deviceMetric.$Properties {
    }
    class deviceMetric {
     constructor(properties?: org.lfedge.eve.metrics.deviceMetric.$Properties);
     $unknowns?: Uint8Array[];
     memory?: (org.lfedge.eve.metrics.memoryMetric.$Properties|null);
     network: org.lfedge.eve.metrics.networkMetric.$Properties[];
     zedcloud: org.lfedge.eve.metrics.zedcloudMetric.$Properties[];
     disk: org.lfedge.eve.metrics.diskMetric.$Properties[];
     cpuMetric?: (org.lfedge.eve.metrics.appCpuMetric.$Properties|null);
     metricItems: org.lfedge.eve.metrics.MetricItem.$Properties[];
     runtimeStorageOverheadMB: Long;
     appRunTimeStorageMB: Long;
     systemServicesMemoryMB?: (org.lfedge.eve.metrics.memoryMetric.$Properties|null);
     log: Uint8Array;
     cipher: Uint8Array[];
     acl: Uint8Array;
     newlog: Uint8Array;
     zedbox?: (org.lfedge.eve.metrics.zedboxStats.$Properties|null);
     deviceMemory?: (org.lfedge.eve.metrics.DeviceMemoryMetric.$Properties|null);
     lastReceivedConfig?: (google.protobuf.Timestamp.$Properties|null);
     lastProcessedConfig?: (google.protobuf.Timestamp.$Properties|null);
     cellular: Uint8Array[];
     flowlog: Uint8Array;
     dormantTimeInSeconds: Long;
     storageMetrics: Uint8Array[];
     pnacMetrics: Uint8Array[];
     bondMetrics: Uint8Array[];
     static encode(message: org.lfedge.eve.metrics.deviceMetric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.deviceMetric & org.lfedge.eve.metrics.deviceMetric.$Shape;
    }
    namespace deviceMetric {
     interface $Properties {
      memory?: (org.lfedge.eve.metrics.memoryMetric.$Properties|null);
      network?: (org.lfedge.eve.metrics.networkMetric.$Properties[]|null);
      zedcloud?: (org.lfedge.eve.metrics.zedcloudMetric.$Properties[]|null);
      disk?: (org.lfedge.eve.metrics.diskMetric.$Properties[]|null);
      cpuMetric?: (org.lfedge.eve.metrics.appCpuMetric.$Properties|null);
      metricItems?: (org.lfedge.eve.metrics.MetricItem.$Properties[]|null);
      runtimeStorageOverheadMB?: (Long|null);
      appRunTimeStorageMB?: (Long|null);
      systemServicesMemoryMB?: (org.lfedge.eve.metrics.memoryMetric.$Properties|null);
      log?: (Uint8Array|null);
      cipher?: (Uint8Array[]|null);
      acl?: (Uint8Array|null);
      newlog?: (Uint8Array|null);
      zedbox?: (org.lfedge.eve.metrics.zedboxStats.$Properties|null);
      deviceMemory?: (org.lfedge.eve.metrics.DeviceMemoryMetric.$Properties|null);
      lastReceivedConfig?: (google.protobuf.Timestamp.$Properties|null);
      lastProcessedConfig?: (google.protobuf.Timestamp.$Properties|null);
      cellular?: (Uint8Array[]|null);
      flowlog?: (Uint8Array|null);
      dormantTimeInSeconds?: (Long|null);
      storageMetrics?: (Uint8Array[]|null);
      pnacMetrics?: (Uint8Array[]|null);
      bondMetrics?: (Uint8Array[]|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = {
       memory?: org.lfedge.eve.metrics.memoryMetric.$Shape|null;
       network?: org.lfedge.eve.metrics.networkMetric.$Shape[]|null;
       zedcloud?: org.lfedge.eve.metrics.zedcloudMetric.$Shape[]|null;
       disk?: org.lfedge.eve.metrics.diskMetric.$Shape[]|null;
       cpuMetric?: org.lfedge.eve.metrics.appCpuMetric.$Shape|null;
       metricItems?: org.lfedge.eve.metrics.MetricItem.$Shape[]|null;
       runtimeStorageOverheadMB?: Long|null;
       appRunTimeStorageMB?: Long|null;
       systemServicesMemoryMB?: org.lfedge.eve.metrics.memoryMetric.$Shape|null;
       log?: Uint8Array|null;
       cipher?: Uint8Array[]|null;
       acl?: Uint8Array|null;
       newlog?: Uint8Array|null;
       zedbox?: org.lfedge.eve.metrics.zedboxStats.$Shape|null;
       deviceMemory?: org.lfedge.eve.metrics.DeviceMemoryMetric.$Shape|null;
       lastReceivedConfig?: google.protobuf.Timestamp.$Shape|null;
       lastProcessedConfig?: google.protobuf.Timestamp.$Shape|null;
       cellular?: Uint8Array[]|null;
       flowlog?: Uint8Array|null;
       dormantTimeInSeconds?: Long|null;
       storageMetrics?: Uint8Array[]|null;
       pnacMetrics?: Uint8Array[]|null;
       bondMetrics?: Uint8Array[]|null;
       $unknowns?: Uint8Array[];
     };
    }
    interface IdiskMetric extends org.lfedge.eve.metrics.diskMetric.$Properties {
    }
    class diskMetric {
     constructor(properties?: org.lfedge.eve.metrics.diskMetric.$Properties);
     $unknowns?: Uint8Array[];
     disk: string;
     mountPath: string;
     readBytes: Long;
     writeBytes: Long;
     readCount: Long;
     writeCount: Long;
     total: Long;
     used: Long;
     free: Long;
     static encode(message: org.lfedge.eve.metrics.diskMetric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.diskMetric & org.lfedge.eve.metrics.diskMetric.$Shape;
    }
    namespace diskMetric {
     interface $Properties {
      disk?: (string|null);
      mountPath?: (string|null);
      readBytes?: (Long|null);
      writeBytes?: (Long|null);
      readCount?: (Long|null);
      writeCount?: (Long|null);
      total?: (Long|null);
      used?: (Long|null);
      free?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.metrics.diskMetric.$Properties;
    }
    interface ImemoryMetric extends org.lfedge.eve.metrics.memoryMetric.$Properties {
    }
    class memoryMetric {
     constructor(properties?: org.lfedge.eve.metrics.memoryMetric.$Properties);
     $unknowns?: Uint8Array[];
     usedMem: number;
     availMem: number;
     usedPercentage: number;
     availPercentage: number;
     static encode(message: org.lfedge.eve.metrics.memoryMetric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.memoryMetric & org.lfedge.eve.metrics.memoryMetric.$Shape;
    }
    namespace memoryMetric {
     interface $Properties {
      usedMem?: (number|null);
      availMem?: (number|null);
      usedPercentage?: (number|null);
      availPercentage?: (number|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.metrics.memoryMetric.$Properties;
    }
    interface InetworkMetric extends org.lfedge.eve.metrics.networkMetric.$Properties {
    }
    class networkMetric {
     constructor(properties?: org.lfedge.eve.metrics.networkMetric.$Properties);
     $unknowns?: Uint8Array[];
     iName: string;
     txBytes: Long;
     rxBytes: Long;
     txDrops: Long;
     rxDrops: Long;
     txPkts: Long;
     rxPkts: Long;
     txErrors: Long;
     rxErrors: Long;
     txAclDrops: Long;
     rxAclDrops: Long;
     txAclRateLimitDrops: Long;
     rxAclRateLimitDrops: Long;
     localName: string;
     alias: string;
     static encode(message: org.lfedge.eve.metrics.networkMetric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.networkMetric & org.lfedge.eve.metrics.networkMetric.$Shape;
    }
    namespace networkMetric {
     interface $Properties {
      iName?: (string|null);
      txBytes?: (Long|null);
      rxBytes?: (Long|null);
      txDrops?: (Long|null);
      rxDrops?: (Long|null);
      txPkts?: (Long|null);
      rxPkts?: (Long|null);
      txErrors?: (Long|null);
      rxErrors?: (Long|null);
      txAclDrops?: (Long|null);
      rxAclDrops?: (Long|null);
      txAclRateLimitDrops?: (Long|null);
      rxAclRateLimitDrops?: (Long|null);
      localName?: (string|null);
      alias?: (string|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.metrics.networkMetric.$Properties;
    }
    interface IurlcloudMetric extends org.lfedge.eve.metrics.urlcloudMetric.$Properties {
    }
    class urlcloudMetric {
     constructor(properties?: org.lfedge.eve.metrics.urlcloudMetric.$Properties);
     $unknowns?: Uint8Array[];
     url: string;
     tryMsgCount: Long;
     tryByteCount: Long;
     sentMsgCount: Long;
     sentByteCount: Long;
     recvMsgCount: Long;
     recvByteCount: Long;
     totalTimeSpent: Long;
     sessResumeCount: Long;
     static encode(message: org.lfedge.eve.metrics.urlcloudMetric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.urlcloudMetric & org.lfedge.eve.metrics.urlcloudMetric.$Shape;
    }
    namespace urlcloudMetric {
     interface $Properties {
      url?: (string|null);
      tryMsgCount?: (Long|null);
      tryByteCount?: (Long|null);
      sentMsgCount?: (Long|null);
      sentByteCount?: (Long|null);
      recvMsgCount?: (Long|null);
      recvByteCount?: (Long|null);
      totalTimeSpent?: (Long|null);
      sessResumeCount?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.metrics.urlcloudMetric.$Properties;
    }
    interface IzedboxStats extends org.lfedge.eve.metrics.zedboxStats.$Properties {
    }
    class zedboxStats {
     constructor(properties?: org.lfedge.eve.metrics.zedboxStats.$Properties);
     $unknowns?: Uint8Array[];
     numGoRoutines: number;
     static encode(message: org.lfedge.eve.metrics.zedboxStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.zedboxStats & org.lfedge.eve.metrics.zedboxStats.$Shape;
    }
    namespace zedboxStats {
     interface $Properties {
      numGoRoutines?: (number|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.metrics.zedboxStats.$Properties;
    }
    interface IzedcloudMetric extends org.lfedge.eve.metrics.zedcloudMetric.$Properties {
    }
    class zedcloudMetric {
     constructor(properties?: org.lfedge.eve.metrics.zedcloudMetric.$Properties);
     $unknowns?: Uint8Array[];
     ifName: string;
     failures: Long;
     success: Long;
     lastFailure?: (google.protobuf.Timestamp.$Properties|null);
     lastSuccess?: (google.protobuf.Timestamp.$Properties|null);
     urlMetrics: org.lfedge.eve.metrics.urlcloudMetric.$Properties[];
     authVerifyFailure: Long;
     static encode(message: org.lfedge.eve.metrics.zedcloudMetric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;
     static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): org.lfedge.eve.metrics.zedcloudMetric & org.lfedge.eve.metrics.zedcloudMetric.$Shape;
    }
    namespace zedcloudMetric {
     interface $Properties {
      ifName?: (string|null);
      failures?: (Long|null);
      success?: (Long|null);
      lastFailure?: (google.protobuf.Timestamp.$Properties|null);
      lastSuccess?: (google.protobuf.Timestamp.$Properties|null);
      urlMetrics?: (org.lfedge.eve.metrics.urlcloudMetric.$Properties[]|null);
      authVerifyFailure?: (Long|null);
      $unknowns?: Uint8Array[];
     }
     type $Shape = org.lfedge.eve.metrics.zedcloudMetric.$Properties;
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
