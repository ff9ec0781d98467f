package org.yizhan.delivery.plugin;

import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.BaseInterceptor;
import org.apache.activemq.artemis.core.protocol.stomp.StompFrameInterceptor;
import org.apache.activemq.artemis.core.protocol.stomp.StompProtocolManagerFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.AbstractProtocolManagerFactory;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;

/**
 * STOMP with an end to patience: the broker's own gathers a frame of any length in its heap before anyone may refuse
 * it; this one cuts the connection as soon as a frame is too long.
 */
public final class LimitedStomp extends AbstractProtocolManagerFactory<StompFrameInterceptor> {
    private final StompProtocolManagerFactory stomp = new StompProtocolManagerFactory();
    private final int maxFrameBytes;

    public LimitedStomp(int maxFrameBytes) {
        this.maxFrameBytes = maxFrameBytes;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the broker's interface is raw
    public ProtocolManager createProtocolManager(
            ActiveMQServer server,
            Map<String, Object> parameters,
            List<BaseInterceptor> incomingInterceptors,
            List<BaseInterceptor> outgoingInterceptors)
            throws Exception {
        return new LimitedStompProtocol(
                stomp.createProtocolManager(server, parameters, incomingInterceptors, outgoingInterceptors),
                maxFrameBytes);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<StompFrameInterceptor> filterInterceptors(List<BaseInterceptor> interceptors) {
        return stomp.filterInterceptors(interceptors);
    }

    @Override
    public String[] getProtocols() {
        return stomp.getProtocols();
    }

    @Override
    public String getModuleName() {
        return stomp.getModuleName();
    }
}
