package org.yizhan.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the door alone; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DoorSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camel.main.routes-include-pattern=classpath:routes/intake.camel.xml",
            "yizhan.intake.max-message-size=64KB",
            "yizhan.intake.in-flight-per-organisation=2",
            "yizhan.intake.folder-delay=50",
            "yizhan.intake.in-flight=3",
            "yizhan.attachments.max-size=300KB",
            "yizhan.attachments.unnamed-bytes=1MB",
            "yizhan.attachments.uploads=2",
            "management.endpoint.health.group.parts.include=readinessState,ledger",
        })
@ContextConfiguration(initializers = DoorSlice.OwnDataFolder.class)
public @interface DoorTest {}
