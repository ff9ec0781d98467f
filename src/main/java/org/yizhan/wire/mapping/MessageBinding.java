package org.yizhan.wire.mapping;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.yizhan.messages.Message;
import org.yizhan.messages.Petition.Attachment;
import org.yizhan.wire.generated.AttachmentsXml;
import org.yizhan.wire.generated.MessageXml;
import org.yizhan.wire.generated.ObjectFactory;

/**
 * Makes one message out of the events of a parser. The events must be those of a document that the schema found valid:
 * what it guarantees is not checked again. For one message and one thread.
 */
public final class MessageBinding {
    private static final JAXBContext CONTEXT = context();

    private final UnmarshallerHandler handler;
    private final List<Attachment> attachments = new ArrayList<>();

    public MessageBinding() {
        try {
            Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
            unmarshaller.setListener(new AttachmentListener());
            handler = unmarshaller.getUnmarshallerHandler();
        } catch (JAXBException e) {
            throw new IllegalStateException("the contract's classes cannot be bound", e);
        }
    }

    /** Where the parser's events go, from the start to the end of the document; it must know namespaces. */
    public ContentHandler events() {
        return handler;
    }

    /**
     * The message, after the end of the document.
     *
     * @throws IllegalStateException if the events were not those of a valid message
     */
    public Message message() {
        try {
            MessageXml root = (MessageXml) handler.getResult();
            return new Message(HeaderMapping.header(root.getHeader()), ContentMapping.content(root), attachments);
        } catch (JAXBException e) {
            throw new IllegalStateException("not the events of a valid message", e);
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the contract's classes cannot be bound", e);
        }
    }

    /** Every kind names its attachments in a property of its own; here they all come by. A petition keeps its own. */
    private final class AttachmentListener extends Unmarshaller.Listener {
        @Override
        public void afterUnmarshal(Object target, @Nullable Object parent) {
            if (target instanceof AttachmentsXml named && parent instanceof MessageXml) {
                attachments.addAll(PetitionMapping.attachments(named));
            }
        }
    }
}
