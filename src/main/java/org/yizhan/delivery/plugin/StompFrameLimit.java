package org.yizhan.delivery.plugin;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.apache.activemq.artemis.core.protocol.stomp.StompConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts a STOMP connection when the frame being read grows too long. What the decoder holds after a read is exactly the
 * part of a frame that is not complete yet, so no more than the limit and one read are ever in memory. Before the login
 * has succeeded a frame may not be longer than one of CONNECT needs.
 */
final class StompFrameLimit extends ChannelInboundHandlerAdapter {
    private static final Logger log = LoggerFactory.getLogger(StompFrameLimit.class);
    private static final int BEFORE_LOGIN = 16 * 1024;

    private final StompConnection connection;
    private final int maxFrameBytes;

    StompFrameLimit(StompConnection connection, int maxFrameBytes) {
        this.connection = connection;
        this.maxFrameBytes = maxFrameBytes;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        context.fireChannelRead(read);
        int held = connection.getFrameHandler().getDecoder().data;
        if (held > (connection.isValid() ? maxFrameBytes : BEFORE_LOGIN)) {
            log.warn("cut the STOMP connection of {}: a frame is too long", connection.getLogin());
            var unused = context.close();
        }
    }
}
