package org.yizhan.wire;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.wire.writing.XmlLetterWriter;

/** Offers the room's promises to the others. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {
    @Bean
    LetterWriter letterWriter() {
        return new XmlLetterWriter();
    }
}
