package org.yizhan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole gateway: H2, the embedded broker and HTTP on free ports, the demo territory. All of them share one
 * context, so a test looks only at messages and cases of its own; {@link GatewayClient} speaks for organisations.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Gateway.class, GatewayClient.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yizhan.broker.port=0", "yizhan.reference.demo=true", "yizhan.intake.folder-delay=50"})
@ContextConfiguration(initializers = GatewayTest.OwnDataFolder.class)
public @interface GatewayTest {

    /** A data folder that nobody else uses. */
    final class OwnDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "gateway-");
                TestPropertyValues.of("yizhan.data-dir=" + folder.toAbsolutePath())
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
