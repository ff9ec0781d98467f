package org.yizhan.delivery.plugin;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.BaseInterceptor;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.protocol.stomp.StompConnection;
import org.apache.activemq.artemis.core.protocol.stomp.StompFrameInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyServerConnection;
import org.apache.activemq.artemis.core.server.routing.RoutingHandler;
import org.apache.activemq.artemis.spi.core.protocol.ConnectionEntry;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManagerFactory;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.Connection;
import org.jspecify.annotations.Nullable;

/** The broker's STOMP, with a {@link StompFrameLimit} set before each connection's handler. */
final class LimitedStompProtocol implements ProtocolManager<StompFrameInterceptor, RoutingHandler<?>> {
    private static final String BROKERS_HANDLER = "handler";

    private final ProtocolManager<StompFrameInterceptor, RoutingHandler<?>> stomp;
    private final int maxFrameBytes;

    LimitedStompProtocol(ProtocolManager<StompFrameInterceptor, RoutingHandler<?>> stomp, int maxFrameBytes) {
        this.stomp = stomp;
        this.maxFrameBytes = maxFrameBytes;
    }

    @Override
    public ConnectionEntry createConnectionEntry(Acceptor acceptor, Connection connection) {
        ConnectionEntry entry = stomp.createConnectionEntry(acceptor, connection);
        if (entry.connection instanceof StompConnection frames && connection instanceof NettyConnection netty) {
            Channel channel = netty.getNettyChannel();
            channel.pipeline().addBefore(BROKERS_HANDLER, null, new StompFrameLimit(frames, maxFrameBytes));
        }
        return entry;
    }

    @Override
    public ProtocolManagerFactory<StompFrameInterceptor> getFactory() {
        return stomp.getFactory();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateInterceptors(List<BaseInterceptor> incoming, List<BaseInterceptor> outgoing) {
        stomp.updateInterceptors(incoming, outgoing);
    }

    @Override
    public void handleBuffer(RemotingConnection connection, ActiveMQBuffer buffer) {
        stomp.handleBuffer(connection, buffer);
    }

    @Override
    public void addChannelHandlers(ChannelPipeline pipeline) {
        stomp.addChannelHandlers(pipeline);
    }

    @Override
    public boolean isProtocol(byte[] array) {
        return stomp.isProtocol(array);
    }

    @Override
    public boolean acceptsNoHandshake() {
        return stomp.acceptsNoHandshake();
    }

    @Override
    public void handshake(NettyServerConnection connection, ActiveMQBuffer buffer) {
        stomp.handshake(connection, buffer);
    }

    @Override
    public List<String> websocketSubprotocolIdentifiers() {
        return stomp.websocketSubprotocolIdentifiers();
    }

    @Override
    public void setAnycastPrefix(String prefix) {
        stomp.setAnycastPrefix(prefix);
    }

    @Override
    public void setMulticastPrefix(String prefix) {
        stomp.setMulticastPrefix(prefix);
    }

    @Override
    public Map<SimpleString, RoutingType> getPrefixes() {
        return stomp.getPrefixes();
    }

    @Override
    public void setSecurityDomain(String domain) {
        stomp.setSecurityDomain(domain);
    }

    @Override
    public String getSecurityDomain() {
        return stomp.getSecurityDomain();
    }

    @Override
    public @Nullable RoutingHandler<?> getRoutingHandler() {
        return stomp.getRoutingHandler();
    }
}
