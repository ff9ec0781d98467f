package org.yizhan.delivery.plugin;

import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes the connections of users whose secret is no longer in force; runs every second. */
final class Revocation implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Revocation.class);

    private final ActiveMQServer server;
    private final OrganisationSecurity security;

    Revocation(ActiveMQServer server, OrganisationSecurity security) {
        this.server = server;
        this.security = security;
    }

    @Override
    public void run() {
        if (security.refresh()) {
            server.getSessions().stream().filter(this::isRevoked).forEach(Revocation::close);
        }
    }

    private boolean isRevoked(ServerSession session) {
        return session.getUsername() != null && !security.validateUser(session.getUsername(), session.getPassword());
    }

    private static void close(ServerSession session) {
        log.info("closing a connection of {}: its secret is revoked", session.getUsername());
        var unused = session.getRemotingConnection().asyncFail(new ActiveMQSecurityException("the secret is revoked"));
    }
}
