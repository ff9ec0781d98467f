package org.yizhan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;

/** Writes problems as {@code application/problem+json} or {@code application/problem+xml}, as Accept asks. */
@Component
public class ProblemWriter {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final ObjectMapper json;

    public ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Answers the request with the problem. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asJson = wantsJson(request.getHeader("Accept"), request.getContentType());
        response.setStatus(problem.status());
        response.setContentType(contentType(asJson));
        response.getOutputStream().write(bytes(problem, asJson));
    }

    /** The media type that {@link #bytes} writes. */
    public static String contentType(boolean asJson) {
        return asJson ? "application/problem+json" : "application/problem+xml";
    }

    /** The problem as a JSON object or an XML document, in UTF-8. */
    public byte[] bytes(Problem problem, boolean asJson) {
        return asJson ? json(problem) : xml(problem);
    }

    private byte[] json(Problem problem) {
        try {
            return json.writeValueAsBytes(problem.members());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem's members are plain values: " + problem.code(), e);
        }
    }

    /** Whether an answer should be JSON: what Accept names first, else XML to who sent XML, else JSON. */
    public static boolean wantsJson(@Nullable String accept, @Nullable String contentType) {
        for (MediaType type : preferred(accept)) {
            if (is(type, "json")) {
                return true;
            }
            if (is(type, "xml")) {
                return false;
            }
        }
        return contentType == null || !contentType.contains("xml");
    }

    private static List<MediaType> preferred(@Nullable String accept) {
        try {
            List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException e) {
            // An Accept that cannot be read asks for nothing.
            return List.of();
        }
    }

    private static boolean is(MediaType type, String format) {
        return type.getSubtype().equals(format) || type.getSubtype().endsWith("+" + format);
    }

    private static byte[] xml(Problem problem) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XML.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("problem");
            writer.writeDefaultNamespace("urn:ietf:rfc:7807");
            for (var member : problem.members().entrySet()) {
                writer.writeStartElement(member.getKey());
                writer.writeCharacters(String.valueOf(member.getValue()));
                writer.writeEndElement();
            }
            writer.writeEndElement();
            writer.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail: " + problem.code(), e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
