const voided =
  /^(?:fail(?:ed|ure)?|declined|denied|rejected|error|cancel(?:l?ed|l?ation)?|void(?:ed)?|annul\S*|refund(?:ed)?|fully refunded|charge ?back|charged back|returned|reversed|abandoned|test(?: order)?|draft|expired|storn\S*|abgebrochen|abgelehnt|fehlgeschlagen|erstattet|entwurf|échou\S*|refus\S*|rembours\S*|brouillon|cancelad\S*|fallid\S*|reembols\S*|rechazad\S*|devuelt\S*|borrador|estornad\S*|devolvid\S*|recusad\S*|rascunho|annullat\S*|rimborsat\S*|rifiutat\S*|bozza|geannuleerd|mislukt|terugbetaald|concept|anulowan\S*|zwrócon\S*|odrzucon\S*|iptal\S*|iade\S*|başarısız|taslak|已?取消|已?退款|失败|草稿|已关闭|キャンセル|返金|失敗|下書き|취소|환불|실패|отмен\S*|возвра\S*|отказ\S*|ошибка|черновик|тест\S*|аннулир\S*|не оплачен\S*|неоплачен\S*)$/i;
const earned =
  /^(?:complet\S*|paid|shipped|delivered|fulfill?ed|success\S*|processed|processing|closed|done|open|pending|authori[sz]ed|on hold|part\S* (?:paid|refunded)|bezahlt|versandt|versendet|geliefert|abgeschlossen|offen|payée?|livrée?|terminée?|expédiée?|pagad[oa]|enviad[oa]|entregad[oa]|pago|enviado|entregue|conclu[ií]d[oa]|pagato|spedito|consegnato|betaald|verzonden|geleverd|opłacon\S*|wysłan\S*|zrealizowan\S*|ödendi|kargolandı|teslim edildi|tamamlandı|已?付款|已?完成|已?发货|支払済|完了|発送済|결제 ?완료|배송 ?완료|완료|оплачен\S*|выполнен\S*|доставлен\S*|отгружен\S*|заверш\S*|в работе|новый)$/i;

/** Does the status of a sale say that it brought nothing in, or that it did or will? Null for other words. */
export function saleStandingOf(level: string): 'void' | 'earned' | null {
  const text = level.trim();
  return voided.test(text) ? 'void' : earned.test(text) ? 'earned' : null;
}
