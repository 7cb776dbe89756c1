package tongli.persona.guard;

import java.util.Optional;
import tongli.understanding.Affront;
import tongli.understanding.RiskReader;

/**
 * Whether a line says more of self-harm than the script does, names a means, urges anybody to it, threatens or molests.
 * Strict: what is unsafe only in the wrong place falls too, and the author's line is said.
 */
final class Unsafe implements LineCheck {

    private static final Phrases PHRASES = new Phrases(
            "安眠药|农药|百草枯|烧炭|割(腕|脉)|上吊|跳(楼|桥|河|江|轨)|致死|剂量|吞药|过量|毒药|遗书|自残|自杀",
            "\\b(overdos\\w*|noose|hang(ing)? (my|your|him|her)self|slit\\w*|cut(ting)? (my|your)self|wrists?|lethal|dosage|paracetamol|pills|bleach|suicid\\w*|kill (my|your)self|self[- ]harm\\w*)\\b",
            "(你|您)(去|不如|还是|干脆)?死|去死|活着(也)?没(用|意思|意义)|死了(才|就)(好|干净|解脱)",
            "\\b(you should die|better off dead|go die|drop dead|end it all|nothing to live for)\\b",
            "炸药|炸弹|枪(支|械)|毒品|冰毒|\\b(bomb|explosives?|firearm|meth)\\b",
            "裸照|做爱|\\b(nudes?|sex with|naked)\\b");

    private final RiskReader risks;

    Unsafe(RiskReader risks) {
        this.risks = risks;
    }

    @Override
    public Refusal code() {
        return Refusal.UNSAFE;
    }

    @Override
    public boolean refuses(String line, Grounds grounds) {
        return PHRASES.in(line, grounds.script())
                || Affront.in(line).isPresent()
                || risks.read(line, Optional.empty())
                                .level()
                                .compareTo(risks.read(grounds.script(), Optional.empty())
                                        .level())
                        > 0;
    }
}
