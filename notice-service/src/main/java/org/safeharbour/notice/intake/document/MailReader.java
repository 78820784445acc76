package org.safeharbour.notice.intake.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** Takes a mail apart (RFC 2045 to 2049), reading on through what is broken. */
final class MailReader {
    private static final MimeConfig TOLERANT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(Bounds.HEADER_BYTES)
            .setMaxHeaderCount(2_000)
            .setMaxContentLen(Bounds.FILE_BYTES * 2L)
            .setMalformedHeaderStartsBody(false)
            .build();

    private boolean malformed;
    private int parts;

    private MailReader() {}

    /**
     * Reads a mail.
     *
     * @throws IOException if not even its header can be read
     */
    static Mail read(byte[] bytes) throws IOException {
        return new MailReader().parse(bytes);
    }

    private Mail parse(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(TOLERANT);
        builder.setContentDecoding(true);
        builder.setDecodeMonitor(new DecodeMonitor() {
            @Override
            public boolean warn(String error, String dropDesc) {
                malformed = true;
                return false;
            }

            @Override
            public boolean isListening() {
                return true;
            }
        });
        try {
            return mail(builder.parseMessage(new ByteArrayInputStream(bytes)), 0);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new IOException("the mail cannot be parsed", broken);
        }
    }

    private Mail mail(Message message, int depth) throws IOException {
        Collected into = new Collected();
        collect(message, into, depth, false);
        MailHeaders headers = new MailHeaderReader(message.getHeader()).read();
        return new Mail(
                headers, into.plain.toString(), into.html.toString(), into.attachments, into.forwarded, malformed);
    }

    private static final class Collected {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<SourceFile> attachments = new ArrayList<>();
        private final List<Mail> forwarded = new ArrayList<>();
    }

    private void collect(Entity entity, Collected into, int depth, boolean embedded) throws IOException {
        parts++;
        if (depth > Bounds.MAIL_DEPTH || parts > Bounds.MAIL_PARTS) {
            malformed = true;
            return;
        }
        Body body = entity.getBody();
        if (body instanceof Multipart multipart) {
            boolean related = "related".equalsIgnoreCase(multipart.getSubType());
            malformed |= multipart.getBodyParts().isEmpty();
            for (Entity part : multipart.getBodyParts()) {
                collect(part, into, depth + 1, related);
            }
        } else if (body instanceof Message inner) {
            into.forwarded.add(mail(inner, depth + 1));
        } else if (body instanceof SingleBody single) {
            single(entity, single, into, embedded);
        }
    }

    private void single(Entity entity, SingleBody body, Collected into, boolean embedded) throws IOException {
        byte[] bytes = content(body);
        String type = entity.getMimeType() == null
                ? "text/plain"
                : entity.getMimeType().toLowerCase(Locale.ROOT);
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
        if (!attached && type.equals("text/plain")) {
            append(into.plain, PlainText.normalise(PlainText.decode(bytes, entity.getCharset())));
        } else if (!attached && type.equals("text/html")) {
            append(into.html, PlainText.normalise(HtmlText.of(PlainText.decode(bytes, entity.getCharset()))));
        } else if (!(embedded && type.startsWith("image/"))) {
            into.attachments.add(new SourceFile(entity.getFilename(), type, bytes));
        }
    }

    private static void append(StringBuilder to, String text) {
        if (!to.isEmpty()) {
            to.append("\n\n");
        }
        to.append(text);
    }

    private byte[] content(SingleBody body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = body.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException cutShort) {
            // A broken transfer encoding ends here; what was decoded before is kept.
            malformed = true;
        }
        return out.toByteArray();
    }
}
