package tongli.persona.guard;

import java.util.regex.Pattern;

/**
 * Whether a line speaks as somebody else than the persona: an assistant, a counsellor, a narrator, the learner, or a
 * program that shows its instructions.
 */
final class OutOfRole implements LineCheck {

    private static final Phrases PHRASES = new Phrases(
            // an assistant
            "作为(一个|一名|一款)?.{0,4}(ai|人工智能|语言模型|助手|助理|机器人)|(我|本)(只)?是.{0,6}(ai|人工智能|语言模型|大模型|程序|机器人|虚拟|助手)",
            "\\bas an? (ai|artificial|assistant|(large )?language model|chatbot)|\\bi('m| am) (just |only )?an? (ai|bot|chatbot|assistant|(large )?language model|program|virtual)\\b",
            "language model|\\b(openai|chatgpt|gpt-?\\d|claude|qwen|llama|deepseek|gemini)\\b|通义|文心一言|豆包|训练数据",
            "(有什么|还有什么).{0,6}(可以|能).{0,4}帮|很高兴(为您|能帮)|希望.{0,8}对(你|您)有(所)?帮助|为您服务",
            "how (can|may) i (help|assist)|happy to (help|assist)|hope (this|that) helps|let me know if you|is there anything else|\\b(i cannot|i can't|unable to) (assist|help with|comply|fulfil)",
            "无法(满足|完成|协助|提供)|不能(协助|满足)(你|您)?的(请求|要求)",
            // advice and help for the learner
            "建议(你|您)|(你|您)(可以|不妨|应该|应当|最好)(先)?(试|尝试|考虑|多|去|说|问|听|和|跟)",
            "\\b(you (should|could|might want to|may want to)|i('d| would) (suggest|recommend|advise)|try to|it('s| is) (important|okay|ok) to|have you considered)\\b",
            "(寻求|咨询).{0,6}(专业|心理)|seek(ing)? professional|mental health professional",
            // praise of the learner's technique
            "(你|您)(的)?(共情|倾听|回应|反映)(能力|技巧|做得|得很)|good (reflection|empathy|listening skills?)|empathic (response|listening)",
            // narration, the prompt, the other's part
            "[\\[［【（(<{].*[\\]］】）)>}]|\\*[^*]+\\*|^\\s*[-*#>]|```|\\*\\*|__|^\\s*\\d+[.)、]\\s",
            "https?:|www\\.|\\b[\\w.+-]+@[\\w-]+\\.\\w|\\{\\s*\"|<\\|",
            "(系统|提示词|指令|设定|人设|剧本|台词|扮演|角色扮演|导演|学员|练习者|披露)|\\b(system prompt|instructions?|prompt|role[- ]?play|persona|scenario|script|learner|trainee|in character|stage direction)\\b",
            "^(她|他)(低|抬|沉默|叹|笑|说|看|停|没有说)|^(she|he) (sighs?|pauses?|looks?|says?|smiles?|hesitates?)\\b",
            "\\b(user|assistant|learner|human|system|me|you|them|reply|response)\\s*[:：]|(用户|助手|学员|对方|你|我|回复|回答|旁白)\\s*[:：]");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @Override
    public Refusal code() {
        return Refusal.OUT_OF_ROLE;
    }

    @Override
    public boolean refuses(String line, Grounds grounds) {
        return PHRASES.in(line, grounds.script()) || tellsOfThemselves(line, grounds);
    }

    /** Their own name as in a tale: somebody who speaks of themselves says "I". */
    private static boolean tellsOfThemselves(String line, Grounds grounds) {
        String name = grounds.scenario().profile().name();
        String called = grounds.scenario().profile().called();
        return LETTER.matcher(name).find()
                && (line.contains(name) && !grounds.script().contains(name)
                        || line.startsWith(called) && !grounds.script().contains(called));
    }
}
