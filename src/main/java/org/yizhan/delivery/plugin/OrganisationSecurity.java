package org.yizhan.delivery.plugin;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CompositeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what on the broker: an organisation, known by its code and a secret, sends to {@code exchange.in} and
 * reads its own inbox, nothing else; the gateway may do everything. It goes by names, so a new organisation needs no
 * new role and no restart. It must run without the broker's caches, which would let a revoked secret work on.
 */
public final class OrganisationSecurity implements ActiveMQSecurityManager5 {
    /** Property of a stock broker's bootstrap.xml: the path of a {@link SecretsFile}. */
    static final String SECRETS_FILE = "secrets-file";

    private volatile @Nullable Secrets secrets;

    /** For a stock broker, which then calls {@link #init}; until then nobody is known. */
    public OrganisationSecurity() {}

    public OrganisationSecurity(SecretSource source) {
        this.secrets = new Secrets(source);
    }

    @Override
    public OrganisationSecurity init(Map<String, String> properties) {
        String file = properties.get(SECRETS_FILE);
        if (file == null) {
            throw new IllegalArgumentException("the property " + SECRETS_FILE + " is missing");
        }
        secrets = new Secrets(new SecretsFile(Path.of(file)));
        return this;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (user == null || !validateUser(user, password)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        String user = getUserFromSubject(subject);
        return ExchangeNames.GATEWAY.equals(user) || mayOrganisation(user, check, address);
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        Secrets known = secrets;
        return known != null && known.know(user, password);
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        throw new UnsupportedOperationException("rights depend on the address: authorize() is asked");
    }

    /** Reads secrets that have changed; true if any had. */
    boolean refresh() {
        Secrets known = secrets;
        return known != null && known.refresh();
    }

    private static boolean mayOrganisation(String code, CheckType check, String address) {
        return switch (check) {
            case SEND -> isOnly(ExchangeNames.IN, address);
            case CONSUME, BROWSE -> isOnly(ExchangeNames.inbox(code), address);
            default -> false;
        };
    }

    /** An address may name its queue too; it must then be the one of the same name. */
    private static boolean isOnly(String name, String address) {
        SimpleString whole = SimpleString.of(address);
        return CompositeAddress.extractAddressName(whole).toString().equals(name)
                && CompositeAddress.extractQueueName(whole).toString().equals(name);
    }
}
