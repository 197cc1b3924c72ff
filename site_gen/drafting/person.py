"""Chinese names of people -> English as it is officially written: family name first, the given name one word."""

import re

from site_gen.drafting.romanised import joined, syllables

_ESTABLISHED = {
    "阿不来提·阿不都热西提": "Ablait Abdureschit",
    "司马义·铁力瓦尔地": "Ismail Tiliwaldi",
    "努尔·白克力": "Nur Bekri",
    "雪克来提·扎克尔": "Shohrat Zakir",
    "艾尔肯·吐尼亚孜": "Erkin Tuniyaz",
    "列确": "Legqog",
    "向巴平措": "Qiangba Puncog",
    "白玛赤林": "Padma Choling",
    "洛桑江村": "Losang Jamcan",
    "嘎玛泽登": "Garma Cedain",
    "巴特尔": "Bater",
}
"""Heads of a region's government whose names come from another language; of others pinyin is all that can be told."""
_DOUBLE = frozenset(
    re.findall(
        "..",
        "欧阳司马上官夏侯诸葛闻人东方赫连皇甫尉迟公羊澹台公冶宗政濮阳淳于太叔申屠公孙仲孙轩辕令狐钟离宇文长孙"
        "慕容鲜于闾丘司徒司空亓官司寇独孤南宫万俟东郭呼延拓跋端木左丘西门纳兰完颜",
    )
)
"""Family names of two characters."""
_FAMILIES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤"
    "花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄"
    "米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万"
    "支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松"
    "井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰"
    "从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿"
    "阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚"
    "那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖闫付覃"
    "代区朴仝揭兰苟门涂青冼信原苑初矫修敬但盘操降邸晋楚丘展迟占植豆庹雒鹿麦粟买智隋谌邝银战尧税续撒洛蹇户才鄢来郅"
    "闭由折淡牙衣戢黑员种秘眭郇召句过么繁达冒巨拜者宛宝布苌茆綦祭尉侍仉鲜藏冶亓令励荔佃圣禚撖麴芦肇逢杞矣"
    "楼辜漆郄腾藤檀栗钦承靖稽要资遇羡揣线千仓练虎底玄衷缑旷仵俎候呙闪妥敏摆锁洒禤茶"
)
"""Those of one character; a name that begins with none of them is written as one word."""
_FAMILY_READINGS = {
    "曾": "zeng",
    "单": "shan",
    "仇": "qiu",
    "翟": "zhai",
    "解": "xie",
    "区": "ou",
    "查": "zha",
    "覃": "qin",
    "盖": "ge",
    "朴": "piao",
    "缪": "miao",
    "乐": "yue",
    "卜": "bu",
    "都": "du",
    "佴": "nai",
    "乜": "nie",
    "隗": "wei",
    "员": "yun",
    "种": "chong",
    "繁": "po",
    "折": "she",
    "秘": "bi",
    "眭": "sui",
    "召": "shao",
    "句": "gou",
    "黑": "he",
    "祭": "zhai",
    "郇": "xun",
    "过": "guo",
    "么": "yao",
    "藏": "zang",
    "尉": "wei",
    "令": "ling",
    "郄": "qie",
    "万俟": "moqi",
    "长孙": "zhangsun",
}
"""Where a family is called otherwise than the word."""
_GIVEN_READINGS = {
    "长": "chang",
    "朝": "chao",
    "都": "du",
    "曾": "zeng",
    "晟": "sheng",
    "重": "chong",
    "乐": "le",
    "会": "hui",
}


def person(name: str) -> str:
    """胡贺波 -> Hu Hebo; 欧阳晓明 -> Ouyang Xiaoming; 努尔·白克力 -> Nur Bekri; empty for an empty name."""
    name = "".join(name.split()).replace("•", "·").replace("・", "·")
    if name in _ESTABLISHED:
        return _ESTABLISHED[name]
    if "·" in name:
        return " ".join(_word(part) for part in name.split("·") if part)
    family = _family(name)
    return f"{_read_family(family)} {_word(name.removeprefix(family))}" if family else _word(name)


def _family(name: str) -> str:
    """The family name at the head of a name; empty where none can be told apart."""
    if len(name) > 2 and name[:2] in _DOUBLE:
        return name[:2]
    return name[:1] if 2 <= len(name) <= 3 and name[0] in _FAMILIES else ""


def _read_family(family: str) -> str:
    return (_FAMILY_READINGS.get(family) or joined(syllables(family, {}))).capitalize()


def _word(name: str) -> str:
    return joined(syllables(name, _GIVEN_READINGS))
