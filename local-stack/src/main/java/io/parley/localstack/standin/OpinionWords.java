package io.parley.localstack.standin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that the sentiment rules know, English and Chinese, and what they weigh. */
final class OpinionWords {

    /** Turn the opinion that follows into its opposite. */
    static final Set<String> NEGATORS = words("""
            not no never none nothing without hardly barely neither nor cannot dont doesnt didnt isnt wasnt arent cant wont
            不 没 没有 不是 不会 不能 并不 毫无 从不 从没 别 未
            """);

    /** Strengthen the opinion that follows. */
    static final Set<String> INTENSIFIERS = words("""
            very really so too extremely absolutely totally super incredibly truly completely utterly always
            很 太 非常 特别 真 真的 超 超级 极其 十分 实在 好
            """);

    /** What follows them counts more than what came before. */
    static final Set<String> CONTRASTS = words("""
            but however although though yet except
            但 但是 可是 不过 然而 就是 只是
            """);

    private static final Map<String, Double> WEIGHTS = new HashMap<>();

    static {
        weigh(1, """
                good nice fine fun happy glad enjoy enjoyed enjoying like liked pleasant friendly helpful tasty fresh clean
                cozy cosy smooth fast quick easy comfy pretty cute useful reliable recommend recommended thanks thank
                grateful appreciate welcome better warm kind polite generous crisp rich sweet proud cheers yum yummy
                bravo win improved solved worth affordable bargain smile impressed congrats congratulations well
                好吃 好喝 好看 好用 好闻 不错 喜欢 满意 开心 高兴 谢谢 感谢 推荐 新鲜 方便 热情 周到 实惠 划算 舒服 温柔
                香 甜 可爱 漂亮 棒 赞 值得 贴心 干净 顺滑 好评 支持 期待 靠谱 耐心 没问题 还行
                🙂 👍 👏 😊 ☺ 😋 😄 😃 💪 🙏 ✨
                """);
        weigh(2, """
                great love loved loving loves excellent amazing awesome fantastic wonderful perfect brilliant superb best
                delicious gorgeous beautiful outstanding delightful delighted incredible stunning favorite favourite
                exceptional flawless magical lovely heavenly thrilled
                太棒了 超棒 完美 最好 最爱 爱了 超爱 惊喜 绝了 好极了 太好了 一流 极好 五星 回购 无敌 幸福 感动 优秀 强烈推荐
                😍 🥰 ❤ 💕 💖 🤩 🎉 🔥 💯 😻 🏆
                """);
        weigh(-1, """
                bad slow late delay delayed delays wait waited waiting cold stale sour bitter weak dirty messy noisy wrong
                missing problem problems issue issues complaint complaints expensive overpriced pricey difficult confusing
                confused hard sad unhappy annoyed annoying boring bland rude poor poorly broke breaks leak leaks leaking
                leaked leaky error errors bug buggy fail fails fault faulty lost worse unfortunately meh cancel cancelled
                damaged cracked spilled spilt burnt soggy empty ignored ignoring disappointing disappointed unfair sorry
                queue stuck crash crashed crashes lukewarm watery regret
                慢 贵 冷 凉 脏 破 差 坏 漏 乱 吵 难 酸 苦 涩 失望 不好 不行 难喝 难吃 难用 难看 太慢 太贵 等了 迟到 延误
                晚点 漏水 破损 坏了 错了 少发 漏发 退货 问题 敷衍 麻烦 后悔 一般般 差劲 没人理 冷淡 过期 变味 投诉 缺货 踩雷
                涨价 不满 破了 漏了 洒了
                🙁 😕 👎 😞 😒 😐 😢 😔 😫 🤦 😑
                """);
        weigh(-2, """
                terrible horrible awful worst hate hated hates disgusting useless broken scam fraud ridiculous unacceptable
                pathetic garbage trash rubbish furious angry nightmare disaster disgrace appalling shameful joke waste
                wasted ruined refuse refused liar liars lies cheat cheated ripoff dreadful gross vile undrinkable inedible
                垃圾 恶心 骗子 骗人 坑人 太差 极差 最差 糟糕 气死 愤怒 无语 坑爹 忍无可忍 再也不 差评 黑心 恶劣 糟透了 欺骗
                离谱 太过分 过分 受不了 拉黑
                😡 🤬 😠 🤮 🤢 💩 😤
                """);
        // Contain an opinion's character, or look like one, and are none.
        weigh(0, "你好 您好 好的 好像 好久 只好 正好 刚好 最近 难道 差不多 香港 香草 甜点 冷萃 冷泡 可爱多 苦瓜");
    }

    /** In characters; longer Chinese words are not known. */
    static final int HAN_WORD_MAX = 4;

    private OpinionWords() {}

    /** Above 0 positive, below 0 negative, 0 says nothing. */
    static double weight(String word) {
        return WEIGHTS.getOrDefault(word, 0.0);
    }

    static boolean isKnown(String word) {
        return WEIGHTS.containsKey(word)
                || NEGATORS.contains(word)
                || INTENSIFIERS.contains(word)
                || CONTRASTS.contains(word);
    }

    private static void weigh(double weight, String list) {
        words(list).forEach(word -> WEIGHTS.put(word, weight));
    }

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.strip().split("\\s+", -1)));
    }
}
