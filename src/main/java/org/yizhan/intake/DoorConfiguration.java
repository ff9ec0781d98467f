package org.yizhan.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.attachments.AttachmentStore;
import org.yizhan.casework.MissingAttachments;

/** What the door offers to casework. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    MissingAttachments missingAttachments(AttachmentStore store) {
        return store::missingOf;
    }
}
