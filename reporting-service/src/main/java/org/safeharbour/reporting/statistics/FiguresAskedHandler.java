package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;
import org.safeharbour.reporting.Checking;

@ApplicationScoped
class FiguresAskedHandler implements MessageHandler<FiguresMessages.FiguresAsked> {
    private final GivingFigures giving;
    private final Checking checking;

    FiguresAskedHandler(GivingFigures giving, Checking checking) {
        this.giving = giving;
        this.checking = checking;
    }

    @Override
    public String type() {
        return FiguresMessages.ASKED;
    }

    @Override
    public Class<FiguresMessages.FiguresAsked> bodyType() {
        return FiguresMessages.FiguresAsked.class;
    }

    @Override
    public Object handle(Message<FiguresMessages.FiguresAsked> message) {
        var given = giving.give(checking.checked(message.body()));
        return Map.of("rows", given.rows().size());
    }
}
