import type { UuidReply } from '#pkg/eve/messages.ts';
import type { OnboardingStatus } from '#pkg/topics/agents.ts';

/**
 * Who the node is by the controller's answer: its model is `manufacturer.product` when both are known
 * (`docs/rules/eve-api.md 6`).
 */
export const onboardedAs = ({ uuid, manufacturer, productName }: UuidReply): OnboardingStatus => ({
  DeviceUUID: uuid,
  HardwareModel: manufacturer !== '' && productName !== '' ? `${manufacturer}.${productName}` : '',
});
