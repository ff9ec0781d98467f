package org.yizhan.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.wire.MessageReader;
import org.yizhan.wire.StrictReader;

/** The reader of all channels: it takes no message that the door would not. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    @Bean
    MessageReader messageReader(IntakeSettings settings) {
        return new StrictReader(Math.toIntExact(settings.maxMessageSize().toBytes()));
    }
}
