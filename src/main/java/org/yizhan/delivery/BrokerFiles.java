package org.yizhan.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.yizhan.delivery.plugin.OrganisationSecurity;
import org.yizhan.delivery.plugin.SecretsFile;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Channel;
import org.yizhan.ledger.SecretStore;
import org.yizhan.messages.OrganisationCode;

/** The files from which a broker of its own, ours or a stock Artemis, serves the exchange. */
public final class BrokerFiles {
    private static final String SECRETS = "organisations.properties";

    private final BrokerSettings settings;
    private final BrokerUsers users;

    private BrokerFiles(BrokerSettings settings, BrokerUsers users) {
        this.settings = settings;
        this.users = users;
    }

    /** Of the broker that the settings describe. */
    public static BrokerFiles of(Environment environment, Path dataDir, SecretStore secrets) {
        BrokerSettings settings = Binder.get(environment).bindOrCreate("yizhan.broker", BrokerSettings.class);
        return new BrokerFiles(settings, new BrokerUsers(secrets, GatewaySecret.of(settings, dataDir)));
    }

    /**
     * Writes broker.xml, the users and what of bootstrap.xml names them into {@code folder}.
     *
     * @return the files written
     */
    public List<Path> write(Path folder, Directory directory, LocalDate day) {
        Collection<OrganisationCode> onQueue = directory.all().stream()
                .filter(organisation -> organisation.channel() == Channel.QUEUE && organisation.inForceOn(day))
                .map(Organisation::code)
                .toList();
        try {
            Files.createDirectories(folder);
            Path secrets = folder.resolve(SECRETS);
            new SecretsFile(secrets).write(users.read());
            Path broker = folder.resolve("broker.xml");
            BrokerXml xml = new BrokerXml(BrokerPlan.configuration(settings, Path.of("data")), settings, onQueue);
            Files.writeString(broker, xml.text(), StandardCharsets.UTF_8);
            Path bootstrap = folder.resolve("bootstrap-security.xml");
            Files.writeString(bootstrap, security(), StandardCharsets.UTF_8);
            return List.of(broker, secrets, bootstrap);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the broker's files into " + folder, e);
        }
    }

    private static String security() {
        return """
                <!-- In bootstrap.xml, in place of jaas-security: -->
                <security-manager class-name="%s">
                  <property key="secrets-file" value="${artemis.instance.etc}/%s"/>
                </security-manager>
                """
                .formatted(OrganisationSecurity.class.getName(), SECRETS);
    }
}
