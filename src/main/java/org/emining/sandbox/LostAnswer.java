package org.emining.sandbox;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Swallows what is sent, and ends the connection instead. It sits next to the wire: to close the connection of a request that
 * a worker answers would only queue the end behind the answer.
 */
final class LostAnswer extends ChannelOutboundHandlerAdapter {

    /** @throws IllegalStateException for a connection that is none of Vert.x: nothing would be lost */
    static void on(HttpConnection connection) {
        if (!(connection instanceof ConnectionBase base)) {
            throw new IllegalStateException("no connection of Vert.x: " + connection.getClass());
        }
        base.channelHandlerContext().pipeline().addFirst(new LostAnswer());
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        ReferenceCountUtil.release(message);
        promise.trySuccess();
        context.close();
    }
}
