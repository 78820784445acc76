package org.safeharbour.local.letter;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** One of the committed specimen letters, and the same letter with other words in the same shape. */
final class Specimen {
    private static final DateTimeFormatter MAIL_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT);
    private static final String[] TOLD_IN_HEADERS = {"From", "Subject", "In-Reply-To", "References"};

    private final String name;

    /** @param name of the resource below {@code /letters} */
    Specimen(String name) {
        this.name = name;
    }

    /** How an attachment is rewritten. */
    interface Rewriting {
        byte[] of(byte[] original) throws IOException;
    }

    byte[] bytes() throws IOException {
        try (InputStream in = Specimen.class.getResourceAsStream("/letters/" + name)) {
            return in.readAllBytes();
        }
    }

    /**
     * The mail with other words in its headers and texts.
     *
     * @param attachments how attachments are rewritten, by media type; the others stay
     */
    byte[] mail(Wording wording, ZonedDateTime sentAt, String messageId, Map<String, Rewriting> attachments)
            throws IOException {
        try {
            MimeMessage mail = new Numbered(bytes(), messageId);
            for (String header : TOLD_IN_HEADERS) {
                String[] told = mail.getHeader(header);
                if (told != null) {
                    mail.setHeader(header, wording.of(told[0]));
                }
            }
            mail.setHeader("Date", MAIL_DATE.format(sentAt));
            rewrite(mail, wording, attachments);
            mail.saveChanges();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            mail.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException failure) {
            throw new IOException(failure);
        }
    }

    private static void rewrite(Part part, Wording wording, Map<String, Rewriting> attachments)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                rewrite(parts.getBodyPart(i), wording, attachments);
            }
        } else if (part.getContent() instanceof String text) {
            String type = part.getContentType();
            String encoding = part.getHeader("Content-Transfer-Encoding")[0];
            part.setContent(wording.of(text), type);
            part.setHeader("Content-Transfer-Encoding", encoding);
        } else if (part instanceof BodyPart attachment) {
            for (Map.Entry<String, Rewriting> rewriting : attachments.entrySet()) {
                if (attachment.isMimeType(rewriting.getKey())) {
                    replace(attachment, rewriting.getValue());
                }
            }
        }
    }

    private static void replace(BodyPart attachment, Rewriting rewriting) throws MessagingException, IOException {
        String type = attachment.getContentType();
        String disposition = attachment.getHeader("Content-Disposition")[0];
        byte[] rewritten;
        try (InputStream in = attachment.getInputStream()) {
            rewritten = rewriting.of(in.readAllBytes());
        }
        attachment.setDataHandler(new jakarta.activation.DataHandler(
                new jakarta.mail.util.ByteArrayDataSource(rewritten, attachment.getContentType())));
        attachment.setHeader("Content-Type", type);
        attachment.setHeader("Content-Disposition", disposition);
        attachment.setHeader("Content-Transfer-Encoding", "base64");
    }

    /** Keeps the Message-ID that it is given; the library would make one with this machine's name. */
    private static final class Numbered extends MimeMessage {
        private final String messageId;

        Numbered(byte[] bytes, String messageId) throws MessagingException {
            super(null, new ByteArrayInputStream(bytes));
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
